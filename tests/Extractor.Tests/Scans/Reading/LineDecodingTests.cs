using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Tests.App;

namespace Extractor.Tests.Scans.Reading;

/// <summary>From the classes of each step to a line.</summary>
public sealed class LineDecodingTests
{
    private const string Characters = "0\n1\n2\n.\n支\n—\n,\n";

    /// <summary>Each letter is the likeliest class of a step, <c>_</c> the blank between characters.</summary>
    [TestCase("_11_22_", ExpectedResult = "12")]
    [TestCase("1_1", ExpectedResult = "11", TestName = "A blank parts a character that is doubled")]
    [TestCase("111", ExpectedResult = "1", TestName = "A wide character is one")]
    [TestCase("支1.2", ExpectedResult = "支1.2")]
    [TestCase("____", ExpectedResult = "")]
    public string Repetitions_are_one_character(string steps) => LineDecoding.Read(Probabilities(steps), Classes(), 8).Text;

    [TestCase("1.2_01.02", ExpectedResult = "1,201.02", TestName = "Of two points the first is a comma")]
    [TestCase("1,2_01,02", ExpectedResult = "1,201.02", TestName = "Of two commas the last is a point")]
    [TestCase("—1.201.02", ExpectedResult = "—1.201.02", TestName = "A long dash is no sign of a figure in groups")]
    [TestCase("1.201", ExpectedResult = "1.201", TestName = "One separator before three digits may be either")]
    [TestCase("1.2.01", ExpectedResult = "1.2.01", TestName = "A number of a chapter stays")]
    [TestCase("支1.201.02", ExpectedResult = "支1.201.02", TestName = "Words stay")]
    public string A_figure_in_groups_has_one_point(string steps) => LineDecoding.Read(Probabilities(steps), Classes(), 8).Text;

    [Test]
    public void A_figure_has_no_other_characters()
    {
        var reading = LineDecoding.ReadFigure(Probabilities("支1—.2"), Classes(), 8);

        Assert.That(reading.Text, Is.EqualTo("1—.2"));
    }

    [Test]
    public void A_character_stands_where_its_steps_are()
    {
        var reading = LineDecoding.Read(Probabilities("_11_2"), Classes(), 8);

        Assert.That(reading.Characters.Select(static character => (character.Left, character.Right)), Is.EqualTo(new[] { (8.0, 24.0), (32.0, 40.0) }));
        Assert.That(reading.Confidence, Is.EqualTo(0.9).Within(0.001));
    }

    private static LineClasses Classes()
    {
        using var folder = new TemporaryFolder();
        return LineClasses.Read(folder.Write("keys.txt", Characters));
    }

    private static float[] Probabilities(string steps)
    {
        // The blank, seven characters, the space.
        const int Count = 9;
        var order = "_012.支—,".ToList();
        var probabilities = new float[steps.Length * Count];
        for (var i = 0; i < steps.Length; i++)
        {
            probabilities.AsSpan(i * Count, Count).Fill(0.1f / (Count - 1));
            probabilities[(i * Count) + order.IndexOf(steps[i])] = 0.9f;
        }

        return probabilities;
    }
}
