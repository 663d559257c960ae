-- The words of names in a table of their own are PostgreSQL's: here the names are compared one by one, each once.
SELECT 1;
