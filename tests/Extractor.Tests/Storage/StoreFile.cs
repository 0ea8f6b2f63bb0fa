using System.Data.Common;
using System.Globalization;
using Extractor.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Extractor.Tests.Storage;

/// <summary>Asks the database of a store as another program would.</summary>
internal static class StoreFile
{
    /// <summary>One column of the answer as text; null is <c>NULL</c>.</summary>
    internal static List<string> Ask(string place, string sql, int column = 0)
    {
        using var connection = ConnectionTo(place);
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

    private static DbConnection ConnectionTo(string place)
    {
        if (!ReportStores.IsServer(place))
        {
            return new SqliteConnection($"Data Source={place};Pooling=False");
        }

        var address = new Uri(place);
        return new NpgsqlConnection(
            $"Host={address.Host};Port={address.Port};Username={address.UserInfo};Database={address.AbsolutePath[1..]};Search Path={address.Query[(address.Query.IndexOf('=', StringComparison.Ordinal) + 1)..]};Pooling=False");
    }
}
