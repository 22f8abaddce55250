-- What was done, as people said, and what supervisors approved, line by line; a line is never changed.
CREATE TABLE actuals (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER actuals_never_change BEFORE UPDATE ON actuals
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
