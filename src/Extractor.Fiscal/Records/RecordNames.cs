using System.Text.Json;

namespace Extractor.Fiscal.Records;

/// <summary>The names of enumeration values as columns and JSON records carry them: <c>FinalAccounts</c> is <c>final-accounts</c>.</summary>
public static class RecordNames
{
    /// <summary>The name of <paramref name="value"/>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>The value that carries <paramref name="name"/>, or null when none does.</summary>
    public static T? Find<T>(string name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Of(value) == name)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>Every name, in the order of the values.</summary>
    public static string[] All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];
}
