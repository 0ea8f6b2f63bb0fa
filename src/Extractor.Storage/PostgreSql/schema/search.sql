-- Every text that can be searched for, with its place: issuer and titles (kinds issuer, title, table), labels of rows (row), and the
-- narrative (heading, paragraph). A row's label stands here once, however many cells the row has.
-- words are its words, each between blanks; a Han character is a word of its own, so LIKE '% 公 务 接 待 %' finds a phrase of any length wherever it
-- stands. grams are hashes of each word and of each two words that follow each other: the index finds what may hold a phrase, words decide.
CREATE TABLE stored_passages (
    id BIGINT NOT NULL,
    document_id BIGINT NOT NULL,
    kind TEXT COLLATE "C" NOT NULL,
    level INTEGER NOT NULL,
    text TEXT COLLATE "C" NOT NULL,
    table_key BIGINT,
    row_index INTEGER,
    side INTEGER,
    page INTEGER,
    line INTEGER,
    address TEXT COLLATE "C",
    words TEXT COLLATE "C" NOT NULL,
    grams INTEGER[] NOT NULL,
    PRIMARY KEY (document_id, id)
) PARTITION BY RANGE (document_id);

CREATE TABLE stored_passages_other PARTITION OF stored_passages FOR VALUES FROM (MINVALUE) TO (36028797018963968);

CREATE INDEX stored_passages_by_words ON stored_passages USING gin (grams);
