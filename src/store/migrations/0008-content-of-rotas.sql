-- What a rota is, by its content: by that a publication names it. Null: made before this was kept.
ALTER TABLE rotas ADD COLUMN content TEXT;
