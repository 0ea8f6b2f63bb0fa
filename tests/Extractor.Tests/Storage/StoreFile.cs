using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Storage;

/// <summary>Asks a database file as another program would.</summary>
internal static class StoreFile
{
    /// <summary>One column of the answer as text; null is <c>NULL</c>.</summary>
    internal static List<string> Ask(string path, string sql, int column = 0)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constant text of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.IsDBNull(column) ? "NULL" : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture)!);
        }

        return rows;
    }
}
