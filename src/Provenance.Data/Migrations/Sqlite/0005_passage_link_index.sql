CREATE INDEX ix_passage_link_from_passage ON passage_link (from_passage);
CREATE INDEX ix_passage_link_to_passage ON passage_link (to_passage);
