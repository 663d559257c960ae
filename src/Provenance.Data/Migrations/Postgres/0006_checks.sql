-- The invariants of the domain that a row shows by itself, so that nothing else that writes can break them. That each
-- citation has evidence is no such: rows come kind by kind, a trigger deferred for each would look up all citations of an
-- import again at its end, and what imports makes a citation out of its evidence only.

ALTER TABLE imported_corpus
    ADD CONSTRAINT ck_imported_corpus_key CHECK (key <> '');

ALTER TABLE passage_link
    ADD CONSTRAINT ck_passage_link_key CHECK (key <> ''),
    ADD CONSTRAINT ck_passage_link_kind CHECK (kind IN (
        'CONFIRMS', 'RESPONDS_TO', 'SAME_SOURCE_PASSAGE', 'SAME_STATEMENT')),
    ADD CONSTRAINT ck_passage_link_dimensions CHECK (jsonb_typeof(dimensions::jsonb) = 'array');

ALTER TABLE question
    ADD CONSTRAINT ck_question_key CHECK (key <> '');

ALTER TABLE claim
    ADD CONSTRAINT ck_claim_key CHECK (key <> ''),
    ADD CONSTRAINT ck_claim_estimate_as_of_basis CHECK (estimate_as_of_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_claim_estimate_as_of_confidence CHECK (estimate_as_of_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_claim_estimate_measure CHECK (estimate_measure IN (
        'ASSEMBLED', 'CAPTURED', 'CASUALTIES', 'CASUALTIES_TOTAL', 'DEPLOYED', 'EMPLOYED', 'EQUIPMENT_SHARE',
        'KILLED', 'KILLED_IN_ACTION_SHARE', 'KILLED_OR_WOUNDED', 'KILLED_WOUNDED_OR_MISSING', 'LOSS_RATE',
        'MISSING', 'NEUTRALISED', 'WOUNDED')),
    ADD CONSTRAINT ck_claim_estimate_modifier CHECK (estimate_modifier IN (
        'ABOUT', 'AT_LEAST', 'AT_MOST', 'MOST', 'NEARLY', 'OVER', 'QUALITATIVE', 'SEVERAL_HUNDRED', 'UNMODIFIED')),
    ADD CONSTRAINT ck_claim_estimate_since_basis CHECK (estimate_since_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_claim_estimate_since_confidence CHECK (estimate_since_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_claim_estimate_unit CHECK (estimate_unit IN ('ITEMS', 'PERSONS', 'RATIO')),
    ADD CONSTRAINT ck_claim_modality CHECK (modality IN ('ATTITUDE', 'EVALUATION', 'FACT', 'FORECAST', 'OFFER')),
    ADD CONSTRAINT ck_claim_since_basis CHECK (since_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_claim_since_confidence CHECK (since_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_claim_estimate_as_of CHECK (estimate_as_of_basis IS NOT NULL
        OR num_nonnulls(
            estimate_as_of_confidence, estimate_as_of_derivation, estimate_as_of_earliest, estimate_as_of_latest,
            estimate_as_of_text) = 0),
    ADD CONSTRAINT ck_claim_estimate_as_of_order CHECK (estimate_as_of_earliest <= estimate_as_of_latest),
    ADD CONSTRAINT ck_claim_estimate_since CHECK (estimate_since_basis IS NOT NULL
        OR num_nonnulls(
            estimate_since_confidence, estimate_since_derivation, estimate_since_earliest, estimate_since_latest,
            estimate_since_text) = 0),
    ADD CONSTRAINT ck_claim_estimate_since_order CHECK (estimate_since_earliest <= estimate_since_latest),
    ADD CONSTRAINT ck_claim_since CHECK (since_basis IS NOT NULL
        OR num_nonnulls(
            since_confidence, since_derivation, since_earliest, since_latest, since_text) = 0),
    ADD CONSTRAINT ck_claim_since_order CHECK (since_earliest <= since_latest),
    -- An estimate is there as a whole or not at all.
    ADD CONSTRAINT ck_claim_estimate CHECK (num_nonnulls(
            estimate_components, estimate_measure, estimate_modifier, estimate_population, estimate_unit,
            estimate_verbatim) IN (0, 6));

ALTER TABLE claim_link
    ADD CONSTRAINT ck_claim_link_key CHECK (key <> ''),
    ADD CONSTRAINT ck_claim_link_basis CHECK (basis IN ('COMPUTED', 'CURATED')),
    ADD CONSTRAINT ck_claim_link_confidence CHECK (confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_claim_link_kind CHECK (kind IN (
        'CONTRADICTS', 'DERIVES_FROM', 'DISTORTS', 'REVISES', 'SAME_AS', 'SUPPORTS')),
    ADD CONSTRAINT ck_claim_link_dimensions CHECK (jsonb_typeof(dimensions::jsonb) = 'array'),
    ADD CONSTRAINT ck_claim_link_ends CHECK (from_id <> to_id),
    ADD CONSTRAINT ck_claim_link_reason CHECK (
        kind NOT IN ('CONTRADICTS', 'DISTORTS', 'REVISES') OR dimensions <> '[]' AND rationale IS NOT NULL);

ALTER TABLE citation
    ADD CONSTRAINT ck_citation_relation CHECK (relation IN (
        'CONFIRMS', 'CREDITS', 'DERIVES', 'DISPUTES', 'EXPLAINS', 'IS_SILENT_ON', 'PUBLISHES', 'QUOTES', 'REPORTS',
        'REPUBLISHES'));

ALTER TABLE document
    ADD CONSTRAINT ck_document_key CHECK (key <> ''),
    ADD CONSTRAINT ck_document_kind CHECK (kind IN (
        'ARTICLE', 'CLOSED_BRIEFING', 'DECLARATION', 'FORECAST', 'INTERROGATION_RECORD', 'INTERVIEW',
        'PRESS_BRIEFING', 'PRIVATE_COMMUNICATION', 'REMARKS', 'REPORT', 'SOCIAL_POST', 'STATEMENT', 'VIDEO')),
    ADD CONSTRAINT ck_document_published_at_basis CHECK (published_at_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_document_published_at_confidence CHECK (published_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_document_published_at CHECK (published_at_basis IS NOT NULL
        OR num_nonnulls(
            published_at_confidence, published_at_derivation, published_at_earliest, published_at_latest,
            published_at_text) = 0),
    ADD CONSTRAINT ck_document_published_at_order CHECK (published_at_earliest <= published_at_latest),
    ADD CONSTRAINT ck_document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE source
    ADD CONSTRAINT ck_source_key CHECK (key <> ''),
    ADD CONSTRAINT ck_source_cardinality CHECK (cardinality IN ('ONE', 'SEVERAL', 'UNKNOWN')),
    ADD CONSTRAINT ck_source_form CHECK (form IN ('AGENTLESS', 'IMPERSONAL', 'VAGUE_PLURAL')),
    ADD CONSTRAINT ck_source_kind CHECK (kind IN (
        'ANALYSTS', 'GOVERNMENT', 'IMPERSONAL', 'INTELLIGENCE', 'INTELLIGENCE_AGENCY', 'LEGISLATURE',
        'MILITARY_STAFF', 'MILITARY_UNIT', 'MINISTRY', 'NEWS_AGENCY', 'NGO', 'OTHER', 'OUTLET', 'OUTLET_GROUP',
        'PERCEIVER', 'REPORTS', 'THINK_TANK')),
    ADD CONSTRAINT ck_source_role CHECK (role IN (
        'ANALYST', 'CAPTURED_SOLDIER', 'CAPTURED_SOLDIERS', 'DEFENCE_OFFICIAL', 'HEAD_OF_GOVERNMENT',
        'HEAD_OF_STATE', 'INTELLIGENCE_SOURCES', 'JOURNALIST', 'LEGISLATOR', 'MILITARY_OFFICER',
        'MILITARY_OFFICIAL', 'OFFICIAL', 'OFFICIALS', 'OTHER', 'SOURCES', 'SPOKESPERSON')),
    ADD CONSTRAINT ck_source_type CHECK (type IN (
        'AGENCY', 'ANONYMOUS', 'OFFICIAL', 'ORGANIZATION', 'OUTLET', 'PERSON', 'UNSPECIFIED')),
    ADD CONSTRAINT ck_source_aliases CHECK (jsonb_typeof(aliases::jsonb) = 'array'),
    ADD CONSTRAINT ck_source_possibly_same_as_ids CHECK (jsonb_typeof(possibly_same_as_ids::jsonb) = 'array'),
    ADD CONSTRAINT ck_source_part_of_id CHECK (part_of_id <> id),
    ADD CONSTRAINT ck_source_outlet CHECK (type NOT IN ('OUTLET', 'AGENCY') OR kind IS NOT NULL),
    ADD CONSTRAINT ck_source_anonymous CHECK (type <> 'ANONYMOUS' OR num_nonnulls(described_as, role, cardinality) = 3),
    ADD CONSTRAINT ck_source_unspecified CHECK (type <> 'UNSPECIFIED' OR num_nonnulls(form, document_id) = 2);

ALTER TABLE evidence
    ADD CONSTRAINT ck_evidence_key CHECK (key <> ''),
    ADD CONSTRAINT ck_evidence_attitude CHECK (attitude IN (
        'ASSERTION', 'ATTITUDE', 'BELIEF', 'INTENTION', 'KNOWLEDGE')),
    ADD CONSTRAINT ck_evidence_basis CHECK (basis IN ('EXPLICIT', 'IMPLICIT')),
    ADD CONSTRAINT ck_evidence_likelihood CHECK (likelihood IN (
        'ALMOST_CERTAIN', 'HIGHLY_LIKELY', 'HIGHLY_UNLIKELY', 'LIKELY', 'REALISTIC_POSSIBILITY', 'REMOTE_CHANCE',
        'UNLIKELY')),
    ADD CONSTRAINT ck_evidence_mode CHECK (mode IN ('DIRECT', 'FREE_INDIRECT', 'LINK', 'MIXED', 'PARAPHRASE')),
    ADD CONSTRAINT ck_evidence_section CHECK (section IN (
        'BODY', 'CREDIT', 'FOOTER', 'HEADLINE', 'RELATED_LINK', 'SUBHEAD')),
    ADD CONSTRAINT ck_evidence_stance CHECK (stance IN (
        'ASSERTS', 'CANNOT_CONFIRM', 'CONFIRMS', 'DENIES', 'DOES_NOT_RULE_OUT', 'NEITHER_CONFIRMS_NOR_DENIES',
        'OFFERS', 'PREDICTS', 'PROFESSES_IGNORANCE')),
    ADD CONSTRAINT ck_evidence_stated_at_basis CHECK (stated_at_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_evidence_stated_at_confidence CHECK (stated_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_evidence_tone CHECK (tone IN ('DISTANCING', 'ENDORSING', 'NEUTRAL')),
    ADD CONSTRAINT ck_evidence_venue_basis CHECK (venue_basis IN ('EXPLICIT', 'IMPLICIT')),
    ADD CONSTRAINT ck_evidence_stated_at CHECK (stated_at_basis IS NOT NULL
        OR num_nonnulls(
            stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_latest, stated_at_text) = 0),
    ADD CONSTRAINT ck_evidence_stated_at_order CHECK (stated_at_earliest <= stated_at_latest),
    ADD CONSTRAINT ck_evidence_source_spans CHECK (jsonb_typeof(source_spans::jsonb) = 'array'),
    ADD CONSTRAINT ck_evidence_cue_spans CHECK (jsonb_typeof(cue_spans::jsonb) = 'array'),
    ADD CONSTRAINT ck_evidence_content_spans CHECK (jsonb_typeof(content_spans::jsonb) = 'array'),
    ADD CONSTRAINT ck_evidence_span CHECK (span_start >= 0 AND span_end > span_start),
    -- Places count UTF-16 code units, of which a character has one or two.
    ADD CONSTRAINT ck_evidence_span_text CHECK (length(span_text) BETWEEN 1 AND span_end - span_start);

ALTER TABLE statement
    ADD CONSTRAINT ck_statement_attestation CHECK (attestation IN ('FIRST_HAND', 'NOT_FOUND', 'SECOND_HAND')),
    ADD CONSTRAINT ck_statement_likelihood CHECK (likelihood IN (
        'ALMOST_CERTAIN', 'HIGHLY_LIKELY', 'HIGHLY_UNLIKELY', 'LIKELY', 'REALISTIC_POSSIBILITY', 'REMOTE_CHANCE',
        'UNLIKELY')),
    ADD CONSTRAINT ck_statement_stance CHECK (stance IN (
        'ASSERTS', 'CANNOT_CONFIRM', 'CONFIRMS', 'DENIES', 'DOES_NOT_RULE_OUT', 'NEITHER_CONFIRMS_NOR_DENIES',
        'OFFERS', 'PREDICTS', 'PROFESSES_IGNORANCE')),
    ADD CONSTRAINT ck_statement_stated_at_basis CHECK (stated_at_basis IN ('DERIVED', 'INFERRED', 'STATED')),
    ADD CONSTRAINT ck_statement_stated_at_confidence CHECK (stated_at_confidence IN ('HIGH', 'LOW', 'MEDIUM')),
    ADD CONSTRAINT ck_statement_stated_at CHECK (stated_at_basis IS NOT NULL
        OR num_nonnulls(
            stated_at_confidence, stated_at_derivation, stated_at_earliest, stated_at_latest, stated_at_text) = 0),
    ADD CONSTRAINT ck_statement_stated_at_order CHECK (stated_at_earliest <= stated_at_latest),
    ADD CONSTRAINT ck_statement_appearances CHECK (jsonb_typeof(appearances::jsonb) = 'array');

ALTER TABLE assessment
    ADD CONSTRAINT ck_assessment_key CHECK (key <> ''),
    ADD CONSTRAINT ck_assessment_reliability CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
    ADD CONSTRAINT ck_assessment_of CHECK (num_nonnulls(source_id, statement_id) = 1),
    ADD CONSTRAINT ck_assessment_credibility CHECK (credibility BETWEEN 1 AND 6),
    ADD CONSTRAINT ck_assessment_judged CHECK (CASE WHEN source_id IS NULL THEN num_nonnulls(reliability, credibility) > 0
        ELSE reliability IS NOT NULL AND credibility IS NULL END);
