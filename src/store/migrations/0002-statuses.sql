-- What people said about now, line by line; a line is never changed.
CREATE TABLE statuses (
  number INTEGER NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER statuses_never_change BEFORE UPDATE ON statuses
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
