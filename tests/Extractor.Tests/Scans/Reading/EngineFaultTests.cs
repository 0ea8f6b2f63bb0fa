using Extractor.Processes;
using Extractor.Scans.Imaging;
using Extractor.Scans.Pictures;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;
using Extractor.Scans.Reading.PaddleOcr;
using Extractor.Scans.Reading.Tesseract;

namespace Extractor.Tests.Scans.Reading;

/// <summary>Whatever another program does, the page gets an exception that says what happened and what to do; nothing hangs and nothing is believed.</summary>
[Platform("Linux,MacOsX")]
public sealed class EngineFaultTests
{
    /// <summary>A second for a program that does nothing but fail.</summary>
    private static readonly WorkerLimits Short = new(TimeSpan.FromSeconds(1), 1L << 30) { AnswerLength = 100_000, Start = TimeSpan.FromSeconds(10) };

    [TestCase("cat > /dev/null; exit 1", "exit code 1")]
    [TestCase("echo 'Error opening data file chi_sim' >&2; exit 1", "Error opening data file chi_sim")]
    [TestCase("kill -9 $$", "exit code 137")]
    [TestCase("sleep 1000", "took longer than 1 s")]
    [TestCase("sh -c 'sleep 1000' & wait", "took longer than 1 s")]
    [TestCase("cat > /dev/null; echo hello", "no table of words")]
    [TestCase("cat /dev/zero", "more than the words of any page")]
    [TestCase("exit 0", "no table of words")]
    public void Tesseract(string script, string said)
    {
        using var program = new FakeProgram(script);
        using var engine = new TesseractRecognizer(program.Path, TimeProvider.System, Short);

        Assert.That(() => Read(engine), Throws.TypeOf<RecognitionException>().With.Message.Contains(said));
    }

    [Test]
    public void Tesseract_that_is_not_there()
    {
        using var engine = new TesseractRecognizer("/nowhere/tesseract", TimeProvider.System);

        Assert.That(() => Read(engine), Throws.TypeOf<RecognitionException>().With.Message.Contains("scripts/install-ocr --tesseract"));
    }

    [TestCase("exit 1", "gave no picture")]
    [TestCase("echo 'Syntax Error: Couldn'\"'\"'t find trailer dictionary' >&2; exit 1", "trailer dictionary")]
    [TestCase("sleep 1000", "took longer than 1 s")]
    [TestCase("cat > /dev/null; printf 'P6\\n100 100\\n255\\n'; head -c 20 /dev/zero", "gave no picture")]
    [TestCase("cat /dev/zero", "larger than")]
    [TestCase("cat > /dev/null; printf 'P6\\n999999999 999999999\\n255\\n'", "gave no picture")]
    public void A_renderer(string script, string said)
    {
        using var program = new FakeProgram(script);
        var pictures = new PopplerPictures(program.Path, new byte[1000], TimeProvider.System, Short);

        Assert.That(() => pictures.Render(1, 200, CancellationToken.None), Throws.TypeOf<RecognitionException>().With.Message.Contains(said));
    }

    /// <summary>A process that says that it is ready, and then does what the script says.</summary>
    [TestCase("exit 3", "exit code 3")]
    [TestCase("kill -9 $$", "exit code 137")]
    [TestCase("sleep 1000", "took longer than 1 s")]
    [TestCase("echo this is no answer at all; sleep 1000", "makes no sense")]
    [TestCase("cat \"$DIR/nonsense\"; sleep 1000", "makes no sense")]
    [TestCase("cat \"$DIR/none\"; sleep 1000", "makes no sense")]
    public void Paddle_ocr(string script, string said)
    {
        using var program = new FakeProgram("cat \"$DIR/ready\"; dd bs=1 count=1 of=/dev/null 2>/dev/null; " + script)
            .With("ready", Message(FrameKind.Ready, "1"u8))
            .With("nonsense", Message(FrameKind.Answer, "nonsense"u8))
            .With("none", Message(FrameKind.Answer, LineMessages.Answer([])));
        using var engine = new PaddleOcrRecognizer(new WorkerCommand(program.Path, []), "1", TimeProvider.System, Short);

        Assert.That(() => Read(engine), Throws.TypeOf<RecognitionException>().With.Message.Contains(said));
    }

    [TestCase("exit 1")]
    [TestCase("echo 'it has no library' >&2; exit 1")]
    [TestCase("echo hello")]
    public void Paddle_ocr_that_does_not_start(string script)
    {
        using var program = new FakeProgram(script);
        using var engine = new PaddleOcrRecognizer(new WorkerCommand(program.Path, []), "1", TimeProvider.System, Short);

        Assert.That(() => Read(engine), Throws.TypeOf<RecognitionException>().With.Message.Contains("extractor doctor"));
    }

    [Test]
    public void Paddle_ocr_is_started_again_after_a_fault()
    {
        var answer = LineMessages.Answer([new LineCandidates(new LineReading([new RecognisedCharacter("支", 0, 8, 0.9)], 0.9), new LineReading([], 0))]);
        using var program = new FakeProgram("cat \"$DIR/ready\"; dd bs=1 count=1 of=/dev/null 2>/dev/null; if [ ! -f \"$DIR/used\" ]; then : > \"$DIR/used\"; exit 1; fi; cat \"$DIR/answer\"; sleep 1000")
            .With("ready", Message(FrameKind.Ready, "1"u8))
            .With("answer", Message(FrameKind.Answer, answer));
        using var engine = new PaddleOcrRecognizer(new WorkerCommand(program.Path, []), "1", TimeProvider.System, Short with { Time = TimeSpan.FromSeconds(30) });

        Assert.That(() => Read(engine), Throws.TypeOf<RecognitionException>());
        Assert.That(Read(engine), Is.EqualTo("支"));
    }

    [Test]
    public void A_stop_ends_the_program()
    {
        using var program = new FakeProgram("sleep 1000");
        using var engine = new TesseractRecognizer(program.Path, TimeProvider.System);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        Assert.That(() => Read(engine, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static string Read(ITextRecognizer engine, CancellationToken cancellationToken = default) =>
        engine.Read(new GrayImage(200, 60, new byte[200 * 60]), [new PrintRegion(new PixelBox(10, 10, 190, 50), null)], [LineHint.Any], cancellationToken)[0].Text;

    private static byte[] Message(FrameKind kind, ReadOnlySpan<byte> content)
    {
        using var message = new MemoryStream();
        Frame.Write(message, kind, content);
        return message.ToArray();
    }
}
