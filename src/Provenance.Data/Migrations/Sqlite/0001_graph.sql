CREATE TABLE imported_corpus (
    id INTEGER NOT NULL CONSTRAINT pk_imported_corpus PRIMARY KEY,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    meta TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE passage_link (
    id INTEGER NOT NULL CONSTRAINT pk_passage_link PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    from_passage TEXT NOT NULL,
    to_passage TEXT NOT NULL,
    dimensions TEXT NOT NULL,
    rationale TEXT NULL
);

CREATE TABLE question (
    id INTEGER NOT NULL CONSTRAINT pk_question PRIMARY KEY,
    key TEXT NOT NULL,
    text TEXT NOT NULL,
    subject TEXT NULL,
    place TEXT NULL,
    recorded_at TEXT NOT NULL
);

CREATE TABLE claim (
    id INTEGER NOT NULL CONSTRAINT pk_claim PRIMARY KEY,
    key TEXT NOT NULL,
    question_id INTEGER NOT NULL,
    proposition TEXT NOT NULL,
    modality TEXT NOT NULL,
    condition TEXT NULL,
    note TEXT NULL,
    recorded_at TEXT NOT NULL,
    estimate_components TEXT NULL,
    estimate_measure TEXT NULL,
    estimate_modifier TEXT NULL,
    estimate_place TEXT NULL,
    estimate_population TEXT NULL,
    estimate_unit TEXT NULL,
    estimate_value TEXT NULL,
    estimate_verbatim TEXT NULL,
    estimate_as_of_basis TEXT NULL,
    estimate_as_of_confidence TEXT NULL,
    estimate_as_of_derivation TEXT NULL,
    estimate_as_of_earliest TEXT NULL,
    estimate_as_of_latest TEXT NULL,
    estimate_as_of_text TEXT NULL,
    estimate_since_basis TEXT NULL,
    estimate_since_confidence TEXT NULL,
    estimate_since_derivation TEXT NULL,
    estimate_since_earliest TEXT NULL,
    estimate_since_latest TEXT NULL,
    estimate_since_text TEXT NULL,
    since_basis TEXT NULL,
    since_confidence TEXT NULL,
    since_derivation TEXT NULL,
    since_earliest TEXT NULL,
    since_latest TEXT NULL,
    since_text TEXT NULL,
    CONSTRAINT fk_claim_question_id FOREIGN KEY (question_id)
        REFERENCES question (id) ON DELETE RESTRICT
);

CREATE TABLE claim_link (
    id INTEGER NOT NULL CONSTRAINT pk_claim_link PRIMARY KEY,
    key TEXT NOT NULL,
    from_id INTEGER NOT NULL,
    to_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    dimensions TEXT NOT NULL,
    basis TEXT NOT NULL,
    confidence TEXT NULL,
    rationale TEXT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    CONSTRAINT fk_claim_link_from_id FOREIGN KEY (from_id)
        REFERENCES claim (id) ON DELETE RESTRICT,
    CONSTRAINT fk_claim_link_to_id FOREIGN KEY (to_id)
        REFERENCES claim (id) ON DELETE RESTRICT
);

CREATE TABLE citation (
    id INTEGER NOT NULL CONSTRAINT pk_citation PRIMARY KEY,
    citing_id INTEGER NOT NULL,
    cited_id INTEGER NOT NULL,
    relation TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    CONSTRAINT fk_citation_cited_id FOREIGN KEY (cited_id)
        REFERENCES statement (id) ON DELETE RESTRICT,
    CONSTRAINT fk_citation_citing_id FOREIGN KEY (citing_id)
        REFERENCES statement (id) ON DELETE RESTRICT
);

CREATE TABLE document (
    id INTEGER NOT NULL CONSTRAINT pk_document PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NULL,
    url TEXT NULL,
    language TEXT NULL,
    publisher_id INTEGER NULL,
    held INTEGER NOT NULL,
    sha256 TEXT NULL,
    file_name TEXT NULL,
    description TEXT NULL,
    notes TEXT NULL,
    recorded_at TEXT NOT NULL,
    published_at_basis TEXT NULL,
    published_at_confidence TEXT NULL,
    published_at_derivation TEXT NULL,
    published_at_earliest TEXT NULL,
    published_at_latest TEXT NULL,
    published_at_text TEXT NULL,
    CONSTRAINT fk_document_publisher_id FOREIGN KEY (publisher_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE document_text (
    document_id INTEGER NOT NULL CONSTRAINT pk_document_text PRIMARY KEY,
    text TEXT NOT NULL,
    CONSTRAINT fk_document_text_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE excluded_passage (
    id INTEGER NOT NULL CONSTRAINT pk_excluded_passage PRIMARY KEY,
    document_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    why TEXT NOT NULL,
    CONSTRAINT fk_excluded_passage_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE source (
    id INTEGER NOT NULL CONSTRAINT pk_source PRIMARY KEY,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    part_of_id INTEGER NULL,
    country TEXT NULL,
    possibly_same_as_ids TEXT NOT NULL,
    note TEXT NULL,
    recorded_at TEXT NOT NULL,
    type TEXT NOT NULL,
    kind TEXT NULL,
    described_as TEXT NULL,
    role TEXT NULL,
    cardinality TEXT NULL,
    brokered_by_id INTEGER NULL,
    affiliation_hint TEXT NULL,
    terms TEXT NULL,
    affiliations TEXT NULL,
    identified INTEGER NULL,
    form TEXT NULL,
    document_id INTEGER NULL,
    CONSTRAINT fk_source_brokered_by_id FOREIGN KEY (brokered_by_id)
        REFERENCES source (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_part_of_id FOREIGN KEY (part_of_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE evidence (
    id INTEGER NOT NULL CONSTRAINT pk_evidence PRIMARY KEY,
    key TEXT NOT NULL,
    passage TEXT NOT NULL,
    hop INTEGER NULL,
    citation_id INTEGER NOT NULL,
    document_id INTEGER NOT NULL,
    section TEXT NOT NULL,
    source_spans TEXT NOT NULL,
    cue_spans TEXT NOT NULL,
    content_spans TEXT NOT NULL,
    named_source_id INTEGER NOT NULL,
    mention TEXT NULL,
    cue TEXT NULL,
    mode TEXT NOT NULL,
    attitude TEXT NOT NULL,
    stance TEXT NOT NULL,
    tone TEXT NOT NULL,
    hedge TEXT NULL,
    likelihood TEXT NULL,
    basis TEXT NOT NULL,
    venue_basis TEXT NULL,
    note TEXT NULL,
    hop_note TEXT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    span_end INTEGER NOT NULL,
    span_start INTEGER NOT NULL,
    span_text TEXT NOT NULL,
    stated_at_basis TEXT NULL,
    stated_at_confidence TEXT NULL,
    stated_at_derivation TEXT NULL,
    stated_at_earliest TEXT NULL,
    stated_at_latest TEXT NULL,
    stated_at_text TEXT NULL,
    CONSTRAINT fk_evidence_citation_id FOREIGN KEY (citation_id)
        REFERENCES citation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_named_source_id FOREIGN KEY (named_source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE source_name (
    name TEXT NOT NULL,
    source_id INTEGER NOT NULL,
    CONSTRAINT pk_source_name PRIMARY KEY (name, source_id),
    CONSTRAINT fk_source_name_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE statement (
    id INTEGER NOT NULL CONSTRAINT pk_statement PRIMARY KEY,
    source_id INTEGER NOT NULL,
    document_id INTEGER NULL,
    claim_id INTEGER NULL,
    stance TEXT NOT NULL,
    likelihood TEXT NULL,
    attestation TEXT NOT NULL,
    appearances TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    stated_at_basis TEXT NULL,
    stated_at_confidence TEXT NULL,
    stated_at_derivation TEXT NULL,
    stated_at_earliest TEXT NULL,
    stated_at_latest TEXT NULL,
    stated_at_text TEXT NULL,
    CONSTRAINT fk_statement_claim_id FOREIGN KEY (claim_id)
        REFERENCES claim (id) ON DELETE RESTRICT,
    CONSTRAINT fk_statement_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_statement_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE INDEX ix_citation_cited_id_id ON citation (cited_id, id);
CREATE INDEX ix_citation_citing_id_id ON citation (citing_id, id);
CREATE UNIQUE INDEX ux_citation_citing_id_cited_id_relation ON citation (citing_id, cited_id, relation);
CREATE INDEX ix_claim_question_id_id ON claim (question_id, id);
CREATE UNIQUE INDEX ux_claim_key ON claim (key);
CREATE INDEX ix_claim_link_from_id ON claim_link (from_id);
CREATE INDEX ix_claim_link_to_id ON claim_link (to_id);
CREATE UNIQUE INDEX ux_claim_link_key ON claim_link (key);
CREATE INDEX ix_document_url ON document (url);
CREATE UNIQUE INDEX ux_document_key ON document (key);
CREATE INDEX ix_evidence_citation_id ON evidence (citation_id);
CREATE INDEX ix_evidence_document_id ON evidence (document_id);
CREATE UNIQUE INDEX ux_evidence_key ON evidence (key);
CREATE INDEX ix_excluded_passage_document_id ON excluded_passage (document_id);
CREATE UNIQUE INDEX ux_imported_corpus_key ON imported_corpus (key);
CREATE UNIQUE INDEX ux_passage_link_key ON passage_link (key);
CREATE UNIQUE INDEX ux_question_key ON question (key);
CREATE INDEX ix_source_part_of_id ON source (part_of_id);
CREATE UNIQUE INDEX ux_source_key ON source (key);
CREATE INDEX ix_statement_claim_id_id ON statement (claim_id, id);
CREATE INDEX ix_statement_document_id_id ON statement (document_id, id);
CREATE INDEX ix_statement_source_id_id ON statement (source_id, id);
CREATE UNIQUE INDEX ux_statement_source_id_claim_id ON statement (source_id, claim_id) WHERE document_id IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id ON statement (source_id, document_id) WHERE claim_id IS NULL;
CREATE UNIQUE INDEX ux_statement_source_id_document_id_claim_id ON statement (source_id, document_id, claim_id);
