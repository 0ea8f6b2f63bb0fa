using System.Text;

namespace Extractor.JsonGeneration;

/// <summary>How C# names are written in JSON. The names of records have no abbreviations in capitals.</summary>
internal static class JsonNames
{
    /// <summary><c>FiscalYear</c> as <c>fiscalYear</c>.</summary>
    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary><c>CaptionOnly</c> as <c>caption-only</c>.</summary>
    public static string Kebab(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsUpper(character) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(character));
        }

        return kebab.ToString();
    }
}
