using FsCheck.Fluent;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;

namespace Extractor.Tests.Scans.Reading;

/// <summary>Messages between this program and the process that PP-OCR runs in.</summary>
public sealed class LineMessagesTests
{
    [Test]
    public void A_request_comes_as_it_was_sent()
    {
        byte[][] lines = [new byte[48], [.. Enumerable.Range(0, 480).Select(static i => (byte)i)]];

        Assert.That(LineMessages.ReadRequest(LineMessages.Request(lines)), Is.EqualTo(lines));
    }

    [Test]
    public void An_answer_comes_as_it_was_sent()
    {
        var reading = new LineReading([new RecognisedCharacter("支", 1.5, 8, 0.75)], 0.75);
        var answer = LineMessages.ReadAnswer(LineMessages.Answer([new LineCandidates(reading, new LineReading([], 0))]))!.Single();

        Assert.That(answer.Any.Characters, Is.EqualTo(reading.Characters));
        Assert.That(answer.Figure.Characters, Is.Empty);
    }

    [Test]
    public void A_line_that_is_cut_is_no_request() => Assert.That(LineMessages.ReadRequest(LineMessages.Request([new byte[48]])[..^1]), Is.Null);

    [Property]
    public FsCheck.Property Nonsense_is_told_from_an_answer() => Prop.ForAll<byte[]>(bytes =>
    {
        LineMessages.ReadAnswer(bytes);
        LineMessages.ReadRequest(bytes);
    });

    [Property]
    public bool A_damaged_answer_is_none_or_holds_what_can_be_shown(byte value, byte at)
    {
        var answer = LineMessages.Answer([new LineCandidates(new LineReading([new RecognisedCharacter("支", 1.5, 8, 0.75)], 0.75), new LineReading([], 0))]);
        answer[at % answer.Length] = value;
        return LineMessages.ReadAnswer(answer) is not { } read
            || read.TrueForAll(static line => line.Any.Confidence is >= 0 and <= 1 && line.Any.Characters.All(static character => double.IsFinite(character.Left)));
    }
}
