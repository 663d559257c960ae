CREATE TABLE correction (
    id bigint NOT NULL,
    key text COLLATE "C" NOT NULL,
    "of" text COLLATE "C" NOT NULL,
    reason text COLLATE "C" NOT NULL,
    "by" text COLLATE "C" NULL,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by text COLLATE "C" NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ux_correction_key ON correction (key);
CREATE UNIQUE INDEX ux_correction_of ON correction ("of");
CREATE INDEX ix_evidence_passage ON evidence (passage);
