namespace Extractor.App.Languages;

/// <summary>The language in which the program speaks to people. Data, records and codes are the same in both.</summary>
internal enum MessageLanguage
{
    /// <summary>English, the language in which messages are written and kept in records.</summary>
    English,

    /// <summary>Simplified Chinese.</summary>
    Chinese,
}

/// <summary>Which language somebody reads.</summary>
internal static class MessageLanguages
{
    /// <summary>The variable that decides alone, with <c>zh</c> or <c>en</c>.</summary>
    internal const string Variable = "EXTRACTOR_LANGUAGE";

    /// <summary>The language of an environment: of <see cref="Variable"/>, then of the locale as POSIX orders its variables; English where none says Chinese.</summary>
    /// <param name="variable">The value of a variable, or null.</param>
    internal static MessageLanguage Of(Func<string, string?> variable)
    {
        var decisive = ((string[])[Variable, "LC_ALL", "LC_MESSAGES", "LANG"]).Select(variable).FirstOrDefault(static value => !string.IsNullOrEmpty(value));
        return decisive?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? MessageLanguage.Chinese : MessageLanguage.English;
    }
}
