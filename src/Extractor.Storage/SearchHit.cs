using Extractor.Storage.Search;

namespace Extractor.Storage;

/// <summary>A passage in which everything that was looked for stands.</summary>
/// <param name="Sha256">The document's hash.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Issuer">Printed name of the issuer, or null.</param>
/// <param name="FiscalYear">The year of the figures, or null.</param>
/// <param name="Kind">Name of the kind of the report as in the JSON record.</param>
/// <param name="Passage">What was found: <c>issuer</c>, <c>title</c>, <c>table</c>, <c>row</c>, <c>heading</c> or <c>paragraph</c>.</param>
/// <param name="Form">The form that a title or label belongs to, or null.</param>
/// <param name="Page">1-based page, or null.</param>
/// <param name="Line">1-based line of a text source or row of a sheet, or null.</param>
/// <param name="Address">The place in a workbook, or null.</param>
/// <param name="Text">The whole passage.</param>
/// <param name="Snippet">The part of it around the first phrase, on one line.</param>
public sealed record SearchHit(
    string Sha256,
    string FileName,
    string? Issuer,
    int? FiscalYear,
    string Kind,
    string Passage,
    string? Form,
    int? Page,
    int? Line,
    string? Address,
    string Text,
    string Snippet);

/// <summary>What is looked for, and where.</summary>
/// <param name="Reports">In which reports.</param>
/// <param name="Text">Phrases parted by blanks, each of one character or more; a passage holds all of them.</param>
public sealed record SearchFilter(ReportFilter Reports, string Text)
{
    /// <summary>Whether a text has anything to look for: a letter, digit or Han character.</summary>
    public static bool CanFind(string text) => SearchWords.Phrases(text).Length > 0;
}
