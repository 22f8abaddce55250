-- Every change of what is kept, each line chained to the one before; a line is never changed or taken away.
CREATE TABLE audit (
  number INTEGER NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  content TEXT,
  hash TEXT NOT NULL
) STRICT;

CREATE INDEX audit_by_record ON audit (kind, id);

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never changed'); END;

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'an audit line is never taken away'); END;

-- What was kept before there was an audit: nothing can be said of it.
CREATE TABLE before_audit (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

INSERT INTO before_audit SELECT 'scenario', id FROM scenarios;
INSERT INTO before_audit SELECT 'run', id FROM runs;
INSERT INTO before_audit SELECT 'rota', id FROM rotas;
INSERT INTO before_audit SELECT 'status', CAST(number AS TEXT) FROM statuses;
INSERT INTO before_audit SELECT 'actual', CAST(number AS TEXT) FROM actuals;
INSERT INTO before_audit SELECT 'reply', CAST(number AS TEXT) FROM replies;
INSERT INTO before_audit SELECT 'publication', CAST(number AS TEXT) FROM publications;

-- Keys have a name, a role, what they are limited to, and an end. The keys there were could do everything.
CREATE TABLE named_keys (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  created TEXT NOT NULL,
  expires TEXT,
  revoked TEXT
) STRICT;

INSERT INTO named_keys (id, hash, name, role, scope, created)
  SELECT substr(hash, 1, 8), hash, 'first key', 'admin', '{}', created FROM keys;
INSERT INTO before_audit SELECT 'key', id FROM named_keys;
DROP TABLE keys;
ALTER TABLE named_keys RENAME TO keys;

-- Requests with an Idempotency-Key and what was answered to them, for a day.
CREATE TABLE requests (
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  content TEXT NOT NULL,
  begun TEXT NOT NULL,
  status INTEGER,
  headers TEXT,
  body TEXT,
  PRIMARY KEY (key, name)
) STRICT, WITHOUT ROWID;

CREATE INDEX requests_by_age ON requests (begun);
