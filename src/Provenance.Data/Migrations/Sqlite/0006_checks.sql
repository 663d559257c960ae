-- The checks are PostgreSQL's: SQLite adds none to a table that is there, and only this program writes its file.
SELECT 1;
