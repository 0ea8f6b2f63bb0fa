using System.Text.RegularExpressions;

namespace Extractor.Storage.PostgreSql;

/// <summary>
/// The questions of the stores in PostgreSQL's SQL. They are written for SQLite; all in which the two differ stands here, each a line. What says
/// how to go through tables is left out: PostgreSQL knows how many rows each has.
/// </summary>
internal static partial class ServerSql
{
    /// <summary>The text of a question.</summary>
    internal static string Of(string sql)
    {
        var text = IndexHint().Replace(sql, string.Empty);
        text = OrderedJoin().Replace(text, "JOIN ${table} ON");
        text = AnyCase().Replace(text, "lower(${column}) = lower(${value})");
        text = Elements().Replace(text, "json_array_elements_text(CAST(${value} AS JSON)) AS element (value)");
        text = Real().Replace(text, "AS DOUBLE PRECISION)");
        text = Place().Replace(text, "strpos(");
        return Parameter().Replace(text, "@${name}");
    }

    /// <summary>The name of a parameter as the driver knows it.</summary>
    internal static string ParameterName(string name) => name.TrimStart('$');

    [GeneratedRegex(@" INDEXED BY \w+", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex IndexHint();

    [GeneratedRegex(@"\bCROSS JOIN (?<table>\w+ \w+) ON\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OrderedJoin();

    [GeneratedRegex(@"(?<column>[\w.]+) = (?<value>\$\w+) COLLATE NOCASE", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex AnyCase();

    [GeneratedRegex(@"\bjson_each\((?<value>\$\w+)\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Elements();

    [GeneratedRegex(@"\bAS REAL\)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Real();

    [GeneratedRegex(@"\binstr\(", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\$(?<name>[A-Za-z]\w*)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
