-- What ended a search early that was nobody's wish; the best rota until then is kept.
ALTER TABLE runs ADD COLUMN fault TEXT CHECK (fault IS NULL OR state = 'stopped');
