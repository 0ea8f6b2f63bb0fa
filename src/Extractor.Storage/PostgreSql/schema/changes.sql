-- The change feed: each document and each patch once, under the number of its last change. Numbers only grow and are never given twice. They are
-- given when a transaction commits, one transaction after the other: whoever has seen a number never finds a smaller one later.
CREATE SEQUENCE stored_change_numbers AS BIGINT;

CREATE TABLE stored_changes (
    sequence BIGINT PRIMARY KEY DEFAULT nextval('stored_change_numbers'),
    subject TEXT COLLATE "C" NOT NULL CHECK (subject IN ('document', 'patch')),
    key TEXT COLLATE "C" NOT NULL,
    UNIQUE (subject, key)
);

CREATE FUNCTION stored_note_document() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1163416659, 'stored_changes'::regclass::oid::integer);
    INSERT INTO stored_changes (subject, key) VALUES ('document', CASE TG_OP WHEN 'DELETE' THEN OLD.key ELSE NEW.key END)
    ON CONFLICT (subject, key) DO UPDATE SET sequence = excluded.sequence;
    RETURN NULL;
END
$$;

CREATE FUNCTION stored_note_patch() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(1163416659, 'stored_changes'::regclass::oid::integer);
    INSERT INTO stored_changes (subject, key) VALUES ('patch', NEW.patch_id);
    RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER stored_documents_added AFTER INSERT OR DELETE ON stored_documents
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stored_note_document();

CREATE CONSTRAINT TRIGGER stored_documents_chosen AFTER UPDATE OF is_current ON stored_documents
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.is_current <> OLD.is_current) EXECUTE FUNCTION stored_note_document();
