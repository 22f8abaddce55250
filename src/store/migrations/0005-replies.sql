-- What people answered to what was proposed to them, line by line; a line is never changed.
CREATE TABLE replies (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER replies_never_change BEFORE UPDATE ON replies
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
