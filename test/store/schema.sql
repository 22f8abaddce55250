CREATE TABLE actuals (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER actuals_never_change BEFORE UPDATE ON actuals
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;

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

CREATE TABLE before_audit (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE events (
  run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json)),
  PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE "keys" (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (json_valid(scope)),
  created TEXT NOT NULL,
  expires TEXT,
  revoked TEXT
) STRICT;

CREATE TABLE publications (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER publications_never_change BEFORE UPDATE ON publications
BEGIN SELECT RAISE(ABORT, 'what was published is never changed'); END;

CREATE TABLE records (
  plan TEXT NOT NULL,
  kind TEXT NOT NULL,
  place INTEGER NOT NULL,
  id TEXT,
  "from" TEXT,
  through TEXT,
  json TEXT NOT NULL CHECK (json_valid(json)),
  PRIMARY KEY (plan, kind, place)
) STRICT;

CREATE TABLE replies (
  number INTEGER NOT NULL PRIMARY KEY,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER replies_never_change BEFORE UPDATE ON replies
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;

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

CREATE TABLE rotas (
  id TEXT NOT NULL PRIMARY KEY,
  scenario TEXT NOT NULL REFERENCES scenarios (id),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'archived')),
  summary TEXT NOT NULL CHECK (json_valid(summary)),
  json TEXT NOT NULL CHECK (json_valid(json)),
  created TEXT NOT NULL
, content TEXT) STRICT;

CREATE TABLE runs (
  id TEXT NOT NULL PRIMARY KEY,
  scenario TEXT NOT NULL REFERENCES scenarios (id),
  seed INTEGER NOT NULL,
  limits TEXT NOT NULL CHECK (json_valid(limits)),
  engine TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'running', 'complete', 'stopped', 'failed')),
  owner TEXT,
  reason TEXT,
  created TEXT NOT NULL,
  started TEXT,
  ended TEXT, fault TEXT CHECK (fault IS NULL OR state = 'stopped'),
  CHECK ((state = 'running') = (owner IS NOT NULL)),
  CHECK ((state = 'failed') = (reason IS NOT NULL)),
  CHECK ((state IN ('complete', 'stopped', 'failed')) = (ended IS NOT NULL))
) STRICT;

CREATE INDEX runs_by_state ON runs (state, created);

CREATE TABLE scenarios (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  "from" TEXT NOT NULL,
  days INTEGER NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json)),
  created TEXT NOT NULL
) STRICT;

CREATE TRIGGER scenarios_never_change BEFORE UPDATE ON scenarios
BEGIN SELECT RAISE(ABORT, 'a saved scenario never changes'); END;

CREATE TABLE statuses (
  number INTEGER NOT NULL PRIMARY KEY,
  person TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TRIGGER statuses_never_change BEFORE UPDATE ON statuses
BEGIN SELECT RAISE(ABORT, 'what was said is never changed'); END;
