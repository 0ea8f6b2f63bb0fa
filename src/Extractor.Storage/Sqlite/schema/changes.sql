-- The change feed: each document and each patch once, under the number of its last change. Numbers only grow and are never given twice.
-- What became of the document now is asked of the other tables.
CREATE TABLE stored_changes (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL CHECK (subject IN ('document', 'patch')),
    key TEXT NOT NULL,
    UNIQUE (subject, key)
) STRICT;

CREATE TRIGGER stored_documents_added AFTER INSERT ON stored_documents BEGIN
    INSERT OR REPLACE INTO stored_changes (subject, key) VALUES ('document', new.key);
END;

CREATE TRIGGER stored_documents_chosen AFTER UPDATE OF is_current ON stored_documents WHEN new.is_current <> old.is_current BEGIN
    INSERT OR REPLACE INTO stored_changes (subject, key) VALUES ('document', new.key);
END;

CREATE TRIGGER stored_documents_removed AFTER DELETE ON stored_documents BEGIN
    INSERT OR REPLACE INTO stored_changes (subject, key) VALUES ('document', old.key);
END;

INSERT INTO stored_changes (subject, key) SELECT 'document', key FROM stored_documents GROUP BY key ORDER BY min(id);
