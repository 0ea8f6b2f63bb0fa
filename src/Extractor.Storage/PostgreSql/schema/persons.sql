-- Whether the record of a document may name persons: 1 where it was read so. What was saved before records said it is told by its options: those
-- that leave persons out, with every choice of engines there was, are listed; all else may name them.

ALTER TABLE stored_documents ADD COLUMN has_personal_data INTEGER NOT NULL DEFAULT 1 CHECK (has_personal_data IN (0, 1));

UPDATE stored_documents SET has_personal_data = 0
WHERE state = 'failed' OR options_hash IN ('6bc4f72e2c036b4e', '2abfd2ba2bcb6e43', '9a531ac97239d3a2', 'e9f2cab68c2d9329');

CREATE INDEX stored_documents_with_persons ON stored_documents (id) WHERE has_personal_data = 1 AND is_current = 1;
