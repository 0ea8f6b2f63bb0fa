namespace Extractor.Reference;

/// <summary>All pages that scripts/make-reference writes.</summary>
public static class ReferencePages
{
    /// <summary>The pages. The same program gives the same pages.</summary>
    /// <param name="repository">The folder of the repository, for its schemas.</param>
    public static IEnumerable<ReferencePage> All(string repository) =>
    [
        .. CodePages.All(),
        CheckPage.Make(),
        RecordPage.Make(File.ReadAllText(Path.Combine(repository, "schemas", "report.schema.json"))),
        .. ManualPage.All(),
    ];
}
