-- Texts are compared by their code points (COLLATE "C") and folded by provenance_fold, whatever the database's locale: every
-- store orders and finds alike.

-- StoreFunctions.Fold: upper case, a character for a character. ICU knows capitals of several characters too (SS for the
-- sharp s) and maps the dotless i and the long s to ASCII letters: texts with one of these 104 characters go apart.
CREATE FUNCTION provenance_fold_apart(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN (
    SELECT string_agg(
        CASE
            WHEN part[1] IS NULL THEN upper(part[2] COLLATE "und-x-icu") COLLATE "C"
            ELSE translate(part[1], 'ᾀᾁᾂᾃᾄᾅᾆᾇᾐᾑᾒᾓᾔᾕᾖᾗᾠᾡᾢᾣᾤᾥᾦᾧᾳῃῳ', 'ᾈᾉᾊᾋᾌᾍᾎᾏᾘᾙᾚᾛᾜᾝᾞᾟᾨᾩᾪᾫᾬᾭᾮᾯᾼῌῼ')
        END,
        '' ORDER BY place)
    FROM regexp_matches($1 COLLATE "C", '([\u00DF\u0131\u0149\u017F\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\u1F80-\u1FAF'
            '\u1FB2-\u1FB4\u1FB6\u1FB7\u1FBC\u1FC2-\u1FC4\u1FC6\u1FC7\u1FCC\u1FD2\u1FD3\u1FD6\u1FD7\u1FE2-\u1FE4'
            '\u1FE6\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u1FFC\uFB00-\uFB06\uFB13-\uFB17])|(.)', 'g')
        WITH ORDINALITY AS match (part, place));

CREATE FUNCTION provenance_fold(text) RETURNS text IMMUTABLE PARALLEL SAFE LANGUAGE sql RETURN
    CASE
        WHEN octet_length($1) = length($1) THEN upper($1 COLLATE "C")
        WHEN $1 COLLATE "C" !~ '[\u00DF\u0131\u0149\u017F\u01F0\u0390\u03B0\u0587\u1E96-\u1E9A\u1F50\u1F52\u1F54\u1F56\u1F80-\u1FAF'
            '\u1FB2-\u1FB4\u1FB6\u1FB7\u1FBC\u1FC2-\u1FC4\u1FC6\u1FC7\u1FCC\u1FD2\u1FD3\u1FD6\u1FD7\u1FE2-\u1FE4'
            '\u1FE6\u1FE7\u1FF2-\u1FF4\u1FF6\u1FF7\u1FFC\uFB00-\uFB06\uFB13-\uFB17]' THEN upper($1 COLLATE "und-x-icu") COLLATE "C"
        ELSE provenance_fold_apart($1)
    END;

CREATE TABLE imported_corpus (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    title text COLLATE "C" NOT NULL,
    meta text COLLATE "C" NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_imported_corpus PRIMARY KEY (id)
);

CREATE TABLE passage_link (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    from_passage text COLLATE "C" NOT NULL,
    to_passage text COLLATE "C" NOT NULL,
    dimensions text COLLATE "C" NOT NULL,
    rationale text COLLATE "C",
    CONSTRAINT pk_passage_link PRIMARY KEY (id)
);

CREATE TABLE question (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    text text COLLATE "C" NOT NULL,
    subject text COLLATE "C",
    place text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_question PRIMARY KEY (id)
);

CREATE TABLE claim (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    question_id bigint NOT NULL,
    proposition text COLLATE "C" NOT NULL,
    modality text COLLATE "C" NOT NULL,
    condition text COLLATE "C",
    note text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    estimate_components text COLLATE "C",
    estimate_measure text COLLATE "C",
    estimate_modifier text COLLATE "C",
    estimate_place text COLLATE "C",
    estimate_population text COLLATE "C",
    estimate_unit text COLLATE "C",
    estimate_value numeric,
    estimate_verbatim text COLLATE "C",
    estimate_as_of_basis text COLLATE "C",
    estimate_as_of_confidence text COLLATE "C",
    estimate_as_of_derivation text COLLATE "C",
    estimate_as_of_earliest date,
    estimate_as_of_latest date,
    estimate_as_of_text text COLLATE "C",
    estimate_since_basis text COLLATE "C",
    estimate_since_confidence text COLLATE "C",
    estimate_since_derivation text COLLATE "C",
    estimate_since_earliest date,
    estimate_since_latest date,
    estimate_since_text text COLLATE "C",
    since_basis text COLLATE "C",
    since_confidence text COLLATE "C",
    since_derivation text COLLATE "C",
    since_earliest date,
    since_latest date,
    since_text text COLLATE "C",
    CONSTRAINT pk_claim PRIMARY KEY (id),
    CONSTRAINT fk_claim_question_id FOREIGN KEY (question_id)
        REFERENCES question (id) ON DELETE RESTRICT
);

CREATE TABLE claim_link (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    kind text COLLATE "C" NOT NULL,
    dimensions text COLLATE "C" NOT NULL,
    basis text COLLATE "C" NOT NULL,
    confidence text COLLATE "C",
    rationale text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT pk_claim_link PRIMARY KEY (id),
    CONSTRAINT fk_claim_link_from_id FOREIGN KEY (from_id)
        REFERENCES claim (id) ON DELETE RESTRICT,
    CONSTRAINT fk_claim_link_to_id FOREIGN KEY (to_id)
        REFERENCES claim (id) ON DELETE RESTRICT
);

CREATE TABLE citation (
    id bigint NOT NULL,
    citing_id bigint NOT NULL,
    cited_id bigint NOT NULL,
    relation text COLLATE "C" NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT pk_citation PRIMARY KEY (id)
);

CREATE TABLE document (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL,
    title text COLLATE "C",
    url text COLLATE "C",
    language text COLLATE "C",
    publisher_id bigint,
    held boolean NOT NULL,
    sha256 text COLLATE "C",
    file_name text COLLATE "C",
    description text COLLATE "C",
    notes text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    published_at_basis text COLLATE "C",
    published_at_confidence text COLLATE "C",
    published_at_derivation text COLLATE "C",
    published_at_earliest date,
    published_at_latest date,
    published_at_text text COLLATE "C",
    CONSTRAINT pk_document PRIMARY KEY (id)
);

CREATE TABLE document_text (
    document_id bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    CONSTRAINT pk_document_text PRIMARY KEY (document_id),
    CONSTRAINT fk_document_text_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE excluded_passage (
    id bigint NOT NULL,
    document_id bigint NOT NULL,
    text text COLLATE "C" NOT NULL,
    why text COLLATE "C" NOT NULL,
    CONSTRAINT pk_excluded_passage PRIMARY KEY (id),
    CONSTRAINT fk_excluded_passage_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT
);

CREATE TABLE source (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    name text COLLATE "C" NOT NULL,
    aliases text COLLATE "C" NOT NULL,
    part_of_id bigint,
    country text COLLATE "C",
    possibly_same_as_ids text COLLATE "C" NOT NULL,
    note text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    type text COLLATE "C" NOT NULL,
    kind text COLLATE "C",
    described_as text COLLATE "C",
    role text COLLATE "C",
    cardinality text COLLATE "C",
    brokered_by_id bigint,
    affiliation_hint text COLLATE "C",
    terms text COLLATE "C",
    affiliations text COLLATE "C",
    identified boolean,
    form text COLLATE "C",
    document_id bigint,
    CONSTRAINT pk_source PRIMARY KEY (id),
    CONSTRAINT fk_source_brokered_by_id FOREIGN KEY (brokered_by_id)
        REFERENCES source (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_source_part_of_id FOREIGN KEY (part_of_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE evidence (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    passage text COLLATE "C" NOT NULL,
    hop integer,
    citation_id bigint NOT NULL,
    document_id bigint NOT NULL,
    section text COLLATE "C" NOT NULL,
    source_spans text COLLATE "C" NOT NULL,
    cue_spans text COLLATE "C" NOT NULL,
    content_spans text COLLATE "C" NOT NULL,
    named_source_id bigint NOT NULL,
    mention text COLLATE "C",
    cue text COLLATE "C",
    mode text COLLATE "C" NOT NULL,
    attitude text COLLATE "C" NOT NULL,
    stance text COLLATE "C" NOT NULL,
    tone text COLLATE "C" NOT NULL,
    hedge text COLLATE "C",
    likelihood text COLLATE "C",
    basis text COLLATE "C" NOT NULL,
    venue_basis text COLLATE "C",
    note text COLLATE "C",
    hop_note text COLLATE "C",
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    span_end integer NOT NULL,
    span_start integer NOT NULL,
    span_text text COLLATE "C" NOT NULL,
    stated_at_basis text COLLATE "C",
    stated_at_confidence text COLLATE "C",
    stated_at_derivation text COLLATE "C",
    stated_at_earliest date,
    stated_at_latest date,
    stated_at_text text COLLATE "C",
    CONSTRAINT pk_evidence PRIMARY KEY (id),
    CONSTRAINT fk_evidence_citation_id FOREIGN KEY (citation_id)
        REFERENCES citation (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_document_id FOREIGN KEY (document_id)
        REFERENCES document (id) ON DELETE RESTRICT,
    CONSTRAINT fk_evidence_named_source_id FOREIGN KEY (named_source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE source_name (
    name text COLLATE "C" NOT NULL,
    source_id bigint NOT NULL,
    CONSTRAINT pk_source_name PRIMARY KEY (name, source_id),
    CONSTRAINT fk_source_name_source_id FOREIGN KEY (source_id)
        REFERENCES source (id) ON DELETE RESTRICT
);

CREATE TABLE statement (
    id bigint NOT NULL,
    source_id bigint NOT NULL,
    document_id bigint,
    claim_id bigint,
    stance text COLLATE "C" NOT NULL,
    likelihood text COLLATE "C",
    attestation text COLLATE "C" NOT NULL,
    appearances text COLLATE "C" NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    stated_at_basis text COLLATE "C",
    stated_at_confidence text COLLATE "C",
    stated_at_derivation text COLLATE "C",
    stated_at_earliest date,
    stated_at_latest date,
    stated_at_text text COLLATE "C",
    CONSTRAINT pk_statement PRIMARY KEY (id),
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

ALTER TABLE citation ADD CONSTRAINT fk_citation_cited_id
    FOREIGN KEY (cited_id) REFERENCES statement (id) ON DELETE RESTRICT;

ALTER TABLE citation ADD CONSTRAINT fk_citation_citing_id
    FOREIGN KEY (citing_id) REFERENCES statement (id) ON DELETE RESTRICT;

ALTER TABLE document ADD CONSTRAINT fk_document_publisher_id
    FOREIGN KEY (publisher_id) REFERENCES source (id) ON DELETE RESTRICT;
