-- Revision 2
-- What can be searched, one row for each record: row id = 4 * the record's id + 0 for claims, 1 for sources, 2 for
-- documents. Imports write it: words are made by the program (Provenance.Text), folded and between spaces, and everything
-- but letters and digits of ASCII, points and commas is part of a word here. The texts themselves are not kept.
-- Applied again, which a change here brings about, this leaves it empty, and the program fills it from the records.
DROP TABLE IF EXISTS search_word;
DROP TABLE IF EXISTS search_index;
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content = '', tokenize = "ascii tokenchars '.,'");

-- SearchConnection.didYouMean: the words of the index, and how many records have each
CREATE VIRTUAL TABLE search_word USING fts5vocab(search_index, row);

DROP TRIGGER IF EXISTS search_index_claim;
DROP TRIGGER IF EXISTS search_index_source;
DROP TRIGGER IF EXISTS search_index_document;
DROP TRIGGER IF EXISTS search_index_document_text;
