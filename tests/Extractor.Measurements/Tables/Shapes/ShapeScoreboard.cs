using System.Globalization;

namespace Extractor.Measurements.Tables.Shapes;

/// <summary>One line of the scoreboard.</summary>
/// <param name="Files">How many files of the shape the renderer made.</param>
/// <param name="Exact">How many were read exactly.</param>
/// <param name="Headers">How many of these with all header rows and halves.</param>
internal readonly record struct ShapeScore(int Files, int Exact, int Headers);

/// <summary>How many files of each shape and renderer are read exactly: the committed bar, which is raised and never lowered.</summary>
internal sealed class ShapeScoreboard
{
    /// <summary>The seeds of the committed scoreboard.</summary>
    public const string Seeds = "1-4";

    private const string Columns = "shape,renderer,files,exact,headers";

    private readonly SortedDictionary<(string Shape, string Renderer), ShapeScore> scores;

    private ShapeScoreboard(SortedDictionary<(string Shape, string Renderer), ShapeScore> scores) => this.scores = scores;

    public static ShapeScoreboard Of(IEnumerable<ShapeResult> results)
    {
        var board = new SortedDictionary<(string, string), ShapeScore>();
        foreach (var group in results.GroupBy(result => (result.File.Document.Shape, result.File.Renderer)))
        {
            board.Add(group.Key, new ShapeScore(group.Count(), group.Count(result => result.IsExact), group.Count(result => result.HasHeaders)));
        }

        return new ShapeScoreboard(board);
    }

    /// <summary>Reads a scoreboard.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    public static ShapeScoreboard Read(string path)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != Columns)
        {
            throw new InvalidDataException($"{path} does not begin with {Columns}.");
        }

        var board = new SortedDictionary<(string, string), ShapeScore>();
        foreach (var fields in lines.Skip(1).Select(line => line.Split(',')))
        {
            int Number(int index) => int.Parse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture);
            board.Add((fields[0], fields[1]), new ShapeScore(Number(2), Number(3), Number(4)));
        }

        return new ShapeScoreboard(board);
    }

    public void Write(string path) => File.WriteAllText(path, Columns + "\n" + string.Concat(scores.Select(line =>
        $"{line.Key.Shape},{line.Key.Renderer},{line.Value.Files},{line.Value.Exact},{line.Value.Headers}\n")));

    /// <summary>Where this scoreboard differs from the committed one, for the worse or for the better.</summary>
    public IEnumerable<string> ChangesFrom(ShapeScoreboard committed) => scores.Keys.Union(committed.scores.Keys).Order()
        .Select(key => (Key: key, Now: scores.GetValueOrDefault(key), Before: committed.scores.GetValueOrDefault(key)))
        .Where(line => line.Now != line.Before)
        .Select(line => $"{line.Key.Shape}, {line.Key.Renderer}: {Text(line.Before)} before, {Text(line.Now)} now");

    private static string Text(ShapeScore score) => $"{score.Exact} of {score.Files} exact, {score.Headers} with headers";
}
