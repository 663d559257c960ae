-- Nothing: a reference costs SQLite a look-up in a table that it reads from its own memory, so foreign keys stay.
SELECT 1;
