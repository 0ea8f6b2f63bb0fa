using System.CommandLine;
using Extractor.Fiscal.Records;

namespace Extractor.App.Commands;

/// <summary>Options that several commands share, with one wording.</summary>
internal static class OutputFormats
{
    /// <summary><c>--format</c> with the formats that a command can write.</summary>
    internal static Option<string> Option(string usual, params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "How to write the result.",
            DefaultValueFactory = _ => usual,
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary><c>--store</c>.</summary>
    internal static Option<string> Store() => new("--store") { Description = "The store: one SQLite file, or the address of a PostgreSQL server: postgres://USER@HOST:PORT/DATABASE.", Required = true, HelpName = "FILE.db" };

    /// <summary>An option that takes one of the names of an enumeration.</summary>
    internal static Option<string?> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong(RecordNames.All<T>());
        return option;
    }

    /// <summary><c>--with-personal-data</c>: keeps what is left out by default.</summary>
    internal static Option<bool> PersonalData() => new("--with-personal-data")
    {
        Description = "Keeps names and telephone numbers of persons that performance forms print. They are left out by default.",
    };
}
