-- Search is answered on SQLite only: there is nothing to make here.
SELECT 1;
