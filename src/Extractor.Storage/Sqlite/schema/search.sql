-- Every text that can be searched for, with its place: issuer and titles (kinds issuer, title, table), labels of rows (row), and the
-- narrative (heading, paragraph). A row's label stands here once, however many cells the row has.
CREATE TABLE stored_passages (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES stored_documents (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    level INTEGER NOT NULL,
    text TEXT NOT NULL,
    table_key INTEGER,
    row_index INTEGER,
    side INTEGER,
    page INTEGER,
    line INTEGER,
    address TEXT
) STRICT;

CREATE INDEX stored_passages_by_document ON stored_passages (document_id);

-- The index of their words; its rowid is the id of the passage. The text itself is not kept twice. Han characters are words of their own,
-- so a phrase of one or more of them is found wherever it stands. In SQL, write a phrase with blanks between Han characters and ask only
-- for current documents:
--   SELECT d.file_name, p.line, p.text
--   FROM stored_search s JOIN stored_passages p ON p.id = s.rowid JOIN stored_documents d ON d.id = p.document_id
--   WHERE stored_search MATCH '"公 务 接 待"' AND d.is_current = 1
CREATE VIRTUAL TABLE stored_search USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TRIGGER stored_passages_deleted AFTER DELETE ON stored_passages BEGIN
    DELETE FROM stored_search WHERE rowid = old.id;
END;
