-- What was published, one line a publication; a line is never changed.
CREATE TABLE publications (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER publications_never_change BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'what was published is never changed'); END;
