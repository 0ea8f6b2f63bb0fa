-- In which order people look at what is doubtful, kept ready because a store holds millions of cells and findings.

-- Amounts that no arithmetic confirms, by amount times doubt: 1 for a figure that a failing check accuses, 0.25 for one that no check reaches.
CREATE INDEX stored_cells_to_review ON stored_cells (abs(CAST(yuan AS REAL)) * (CASE verification WHEN 'contradicted' THEN 1.0 ELSE 0.25 END))
WHERE verification IN ('unverified', 'contradicted') AND yuan IS NOT NULL AND yuan <> '0.00';

-- Findings that say something, by severity, then by the size of the difference.
CREATE INDEX stored_findings_by_weight ON stored_findings (severity_rank, abs(CAST(coalesce(difference, '0') AS REAL)))
WHERE status IN ('fails', 'differs', 'zero-base');
