-- What people say of single cells after a look at the page. Rows are only ever added: a later one of the same cell stands for it, and
-- 'withdrawn' takes back what was said. A patch belongs to a printed text, not to a reading: it applies while the cell still prints raw.
CREATE TABLE stored_patches (
    id INTEGER PRIMARY KEY,
    patch_id TEXT NOT NULL UNIQUE,
    sha256 TEXT NOT NULL,
    cell_id TEXT NOT NULL,
    raw TEXT NOT NULL,
    raw_sha256 TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('as-printed', 'corrected', 'withdrawn')),
    amount_yuan TEXT CHECK ((amount_yuan IS NOT NULL) = (verdict = 'corrected')),
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX stored_patches_by_cell ON stored_patches (sha256, cell_id, created_at, patch_id);

CREATE TRIGGER stored_patches_kept_as_they_are BEFORE UPDATE ON stored_patches BEGIN
    SELECT RAISE(ABORT, 'A patch is never changed; add another one.');
END;

CREATE TRIGGER stored_patches_kept BEFORE DELETE ON stored_patches BEGIN
    SELECT RAISE(ABORT, 'A patch is never removed; add one that withdraws it.');
END;

CREATE TRIGGER stored_patches_added AFTER INSERT ON stored_patches BEGIN
    INSERT INTO stored_changes (subject, key) VALUES ('patch', new.patch_id);
END;
