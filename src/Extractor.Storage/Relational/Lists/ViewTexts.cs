using System.Collections.Frozen;

namespace Extractor.Storage.Relational;

/// <summary>The views of a script that are lists; those that group or that hold their rows themselves are left out.</summary>
internal sealed class ViewTexts
{
    private const string Beginning = "CREATE VIEW ";

    private readonly FrozenDictionary<string, ViewText> views;

    private ViewTexts(FrozenDictionary<string, ViewText> views) => this.views = views;

    /// <summary>The SELECT of a view.</summary>
    internal ViewText this[string name] => views[name];

    /// <summary>Takes the views out of a script.</summary>
    internal static ViewTexts Read(string script) => new(script
        .Split(Beginning, StringSplitOptions.None)
        .Skip(1)
        .Select(Split)
        .OfType<(string Name, ViewText Text)>()
        .ToFrozenDictionary(view => view.Name, view => view.Text, StringComparer.Ordinal));

    private static (string Name, ViewText Text)? Split(string view)
    {
        const string Select = " AS\nSELECT ";
        const string From = "\nFROM ";
        var select = view.IndexOf(Select, StringComparison.Ordinal);
        var from = view.IndexOf(From, StringComparison.Ordinal);
        var end = view.IndexOf(';', StringComparison.Ordinal);
        return select < 0 || from < 0 || end < from
            ? null
            : (view[..select], new ViewText(view[(select + Select.Length)..from], view[(from + 1)..end]));
    }
}
