using System.Collections.Immutable;
using Extractor.Diagnostics;
using Extractor.Documents;
using Extractor.Geometry;
using Extractor.Scans.Imaging;
using Extractor.Scans.Pictures;
using Extractor.Scans.Preparation;
using Extractor.Scans.Reading;
using Extractor.Scans.Recognition;

namespace Extractor.Tests.Scans.Recognition;

/// <summary>Pages read from their pictures by engines that read what a test says.</summary>
public sealed class RecognisingPagesTests
{
    /// <summary>A page of 300 x 400 points, at 200 dots an inch 833 x 1111 pixels.</summary>
    private static readonly BoundingBox Sheet = new(0, 0, 300, 400);

    private static readonly PixelBox Line = new(100, 200, 300, 240);

    [Test]
    public void What_is_read_becomes_glyphs_in_points_of_the_upright_page()
    {
        var page = ReadOne(PictureOnly(), Engine("pp", "支出合计"));

        Assert.Multiple(() =>
        {
            Assert.That(string.Concat(page.Glyphs.Select(static glyph => glyph.Text)), Is.EqualTo("支出合计"));
            Assert.That(page.Glyphs[0].Box.Left, Is.EqualTo(100 * 72 / 200.0).Within(1.5));
            Assert.That(page.Glyphs[^1].Box.Right, Is.EqualTo(300 * 72 / 200.0).Within(1.5));
            Assert.That(page.Glyphs[0].Box.Center.Y, Is.EqualTo(220 * 72 / 200.0).Within(1), "in the middle of the line");
            Assert.That(page.Rulings, Has.Length.EqualTo(1));
            Assert.That(page.Rulings[0].Position, Is.EqualTo(36).Within(0.01));
            Assert.That(page.Recognition!.Reason, Is.EqualTo(RecognitionReason.NoText));
            Assert.That(page.Recognition.Texts.Single().Readings, Is.EqualTo(new[] { new TextReading("pp", "支出合计", 0.9) }));
            Assert.That(page.Diagnostics.Select(static note => note.Code), Is.EqualTo(new[] { "SRC060" }), "it is no longer a page that was not read");
        });
    }

    [Test]
    public void Glyphs_stay_inside_the_ink_of_their_line()
    {
        var page = ReadOne(PictureOnly(), Engine("pp", "1,234.50"));
        var ink = new BoundingBox(100 * 0.36, 0, 300 * 0.36, 400);

        Assert.That(page.Glyphs, Has.All.Matches<Glyph>(glyph => glyph.Box.Left >= ink.Left - 0.001 && glyph.Box.Right <= ink.Right + 0.001));
        Assert.That(page.Glyphs.Zip(page.Glyphs.Skip(1)), Has.All.Matches<(Glyph First, Glyph Second)>(pair => pair.First.Box.Right <= pair.Second.Box.Left + 0.001));
    }

    [Test]
    public void Text_that_can_be_trusted_is_never_replaced()
    {
        var own = PictureOnly() with { Glyphs = Glyphs("部门收支总体情况表一二三四五六七八九十", invisible: false) };
        var engine = Engine("pp", "别的");
        var page = ReadOne(own, engine);

        Assert.That(page, Is.SameAs(own));
        Assert.That(engine.Lines, Is.Zero);
    }

    [Test]
    public void A_page_number_that_is_text_stays_beside_what_is_read()
    {
        var page = ReadOne(PictureOnly() with { Glyphs = Glyphs("-3-", invisible: false) }, Engine("pp", "支出"));

        Assert.That(string.Concat(page.Glyphs.Select(static glyph => glyph.Text)), Is.EqualTo("-3-支出"));
    }

    [Test]
    public void Hidden_text_is_a_further_reading_and_never_a_glyph()
    {
        // The line stands at 36 to 108 points across and 72 to 86 down.
        var hidden = "支出台计".Select((letter, i) => new Glyph(letter.ToString(), new BoundingBox(40 + (i * 12), 74, 52 + (i * 12), 84), 10, new Point(40, 84), 0, true));
        var page = ReadOne(PictureOnly() with { Glyphs = [.. hidden] }, Engine("pp", "支出合计"));

        Assert.That(string.Concat(page.Glyphs.Select(static glyph => glyph.Text)), Is.EqualTo("支出合计"));
        Assert.That(page.Recognition!.Reason, Is.EqualTo(RecognitionReason.HiddenText));
        Assert.That(page.Recognition.Texts.Single().Readings.Select(static reading => (reading.Engine, reading.Text)), Is.EqualTo(new[] { ("pp", "支出合计"), ("text-layer", "支出台计") }));
    }

    [Test]
    public void Figures_that_are_text_stay_where_only_words_are_pictures()
    {
        // They stand over the line that the engine would read: such a page is rendered at 300 dots an inch, and the line is 24 to 72 points across.
        var figures = "1234567890".Select((digit, i) => new Glyph(digit.ToString(), new BoundingBox(24 + (i * 4.8), 48, 28.8 + (i * 4.8), 57.6), 9, new Point(24, 56)));
        var own = PictureOnly() with { Glyphs = [.. figures], IsTextDoubted = true, Images = [new PageImage(new BoundingBox(0, 0, 10, 10), 30, 30, "raw")] };
        var page = ReadOne(own, Engine("pp", "别的"));

        Assert.That(string.Concat(page.Glyphs.Select(static glyph => glyph.Text)), Is.EqualTo("1234567890"));
        Assert.That(page.Recognition!.Reason, Is.EqualTo(RecognitionReason.PicturedHanzi));
    }

    [Test]
    public void What_may_be_a_figure_is_read_a_second_time_with_digits_alone()
    {
        var engine = new ScriptedRecognizer("tesseract", static (_, _, hint) => hint == LineHint.Numeric ? ("1,208.00", 0.8) : ("1，208.OO", 0.7));
        var page = ReadOne(PictureOnly(), engine);

        Assert.That(page.Recognition!.Texts.Single().Readings.Select(static reading => reading.Text), Is.EqualTo(new[] { "1,208.00", "1，208.OO" }));
        Assert.That(string.Concat(page.Glyphs.Select(static glyph => glyph.Text)), Is.EqualTo("1,208.00"));
    }

    [Test]
    public void An_engine_that_fails_costs_its_reading_only_where_another_works()
    {
        var page = ReadOne(PictureOnly(), Failing("pp"), Engine("tesseract", "支出"));

        Assert.That(page.Recognition!.Texts.Single().Readings.Single().Engine, Is.EqualTo("tesseract"));
        Assert.That(page.Diagnostics.Select(static note => (note.Code, note.Severity)), Is.EquivalentTo(new[] { ("SRC060", DiagnosticSeverity.Information), ("SRC061", DiagnosticSeverity.Warning) }));
    }

    [Test]
    public void A_page_that_no_engine_reads_is_told_and_the_rest_goes_on()
    {
        using var sets = Sets(2, static () => new ScriptedRecognizer("pp", static (print, _, _) => print.Samples[0] == 2 ? throw new RecognitionException("It broke.") : ("支出", 0.9)));
        using var pages = new RecognisingPages(new Pages(4, static _ => PictureOnly()), new Pictures(static number => (byte)number), sets, Prepare);
        var read = Enumerable.Range(1, 4).Select(number => pages.Read(number, CancellationToken.None)).ToList();

        Assert.That(read.Select(static page => page.Recognition is null), Is.EqualTo(new[] { false, true, false, false }));
        var codes = read[1].Diagnostics.Select(static note => note.Code).ToList();
        Assert.That(codes, Does.Contain("SRC062"), "why");
        Assert.That(codes, Does.Contain("SRC009"), "it is still a page that was not read");
        Assert.That(read[1].Diagnostics[^1].Message, Does.Contain("It broke."));
    }

    [Test]
    public void A_page_that_cannot_be_rendered_is_told()
    {
        using var sets = Sets(1, static () => Engine("pp", "支出"));
        using var pages = new RecognisingPages(new Pages(1, static _ => PictureOnly()), new Pictures(static _ => throw new RecognitionException("No picture.")), sets, Prepare);

        Assert.That(pages.Read(1, CancellationToken.None).Diagnostics[^1], Has.Property("Code").EqualTo("SRC062").And.Property("Message").Contains("No picture."));
    }

    [TestCase(1)]
    [TestCase(3)]
    [TestCase(8)]
    public void The_number_of_engines_changes_nothing(int engines)
    {
        using var sets = Sets(engines, static () => new ScriptedRecognizer("pp", static (print, _, _) => ("第" + print.Samples[0] + "页", 0.9)));
        using var pages = new RecognisingPages(new Pages(20, static _ => PictureOnly()), new Pictures(static number => (byte)number), sets, Prepare);
        var texts = Enumerable.Range(1, 20).Select(number => string.Concat(pages.Read(number, CancellationToken.None).Glyphs.Select(static glyph => glyph.Text)));

        Assert.That(texts, Is.EqualTo(Enumerable.Range(1, 20).Select(static number => $"第{number}页")));
    }

    [Test]
    public void The_same_picture_is_read_once()
    {
        var engine = Engine("pp", "支出");
        using var sets = Sets(1, () => engine);
        using var pages = new RecognisingPages(new Pages(3, static _ => PictureOnly()), new Pictures(static number => (byte)(number == 2 ? 2 : 1)), sets, Prepare);
        for (var number = 1; number <= 3; number++)
        {
            Assert.That(pages.Read(number, CancellationToken.None).Recognition!.Page, Is.EqualTo(number));
        }

        Assert.That(engine.Lines, Is.EqualTo(2));
    }

    [Test]
    public void Engines_are_kept_for_the_next_document_and_end_with_the_command()
    {
        var engine = Engine("pp", "支出");
        var made = 0;
        using (var sets = Sets(1, () => { made++; return engine; }))
        {
            for (var i = 0; i < 2; i++)
            {
                using var pages = new RecognisingPages(new Pages(1, static _ => PictureOnly()), new Pictures(static _ => 1), sets, Prepare);
                pages.Read(1, CancellationToken.None);
                Assert.That(engine.IsDisposed, Is.False);
            }
        }

        Assert.That(made, Is.EqualTo(1));
        Assert.That(engine.IsDisposed, Is.True);
    }

    [Test]
    public void A_reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        using var sets = Sets(2, () => new ScriptedRecognizer("pp", (_, _, _) =>
        {
            stop.Cancel();
            stop.Token.ThrowIfCancellationRequested();
            return ("", 0);
        }));
        using var pages = new RecognisingPages(new Pages(5, static _ => PictureOnly()), new Pictures(static number => (byte)number), sets, Prepare);

        Assert.That(() => pages.Read(1, stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static Page ReadOne(Page page, params ITextRecognizer[] engines)
    {
        using var sets = new EngineSets([.. engines.Select(static engine => (Func<ITextRecognizer>)(() => engine))], 1);
        using var pages = new RecognisingPages(new Pages(1, _ => page), new Pictures(static _ => 1), sets, Prepare);
        return pages.Read(1, CancellationToken.None);
    }

    private static EngineSets Sets(int count, Func<ITextRecognizer> make) => new([make], count);

    private static ScriptedRecognizer Engine(string name, string text) => new(name, (_, _, _) => (text, 0.9));

    private static ScriptedRecognizer Failing(string name) => new(name, static (_, _, _) => throw new RecognitionException("It broke."));

    /// <summary>One line of print and one ruling, whatever the picture; its first dot tells which page it is.</summary>
    private static PreparedPage Prepare(ColorImage picture, double resolution, int? turn, CancellationToken cancellationToken)
    {
        var samples = new byte[833 * 1111];
        samples[0] = picture.Samples[0];
        return new PreparedPage
        {
            Print = new GrayImage(833, 1111, samples),
            Resolution = resolution,
            Lines = [new PixelLine(true, 100, 10, 800, 3)],
            Regions = [new PrintRegion(Line, null)],
        };
    }

    private static Page PictureOnly() => new()
    {
        Number = 1,
        Width = 300,
        Height = 400,
        Images = [new PageImage(Sheet, 833, 1111, "jpeg")],
        Diagnostics = [DiagnosticCatalog.ScannedPage(1)],
    };

    private static ImmutableArray<Glyph> Glyphs(string text, bool invisible) =>
        [.. text.Select((letter, i) => new Glyph(letter.ToString(), new BoundingBox(i * 10, 380, (i * 10) + 10, 390), 10, new Point(i * 10, 389), 0, invisible))];

    private sealed class Pages(int count, Func<int, Page> read) : IPageSource
    {
        public int Count => count;

        public Page Read(int number, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = read(number);
            return page.Number == number ? page : page with { Number = number };
        }

        public void Dispose()
        {
        }
    }

    private sealed class Pictures(Func<int, byte> first) : IPagePictures
    {
        public ColorImage Render(int number, int resolution, CancellationToken cancellationToken) => new(1, 1, [first(number), 0, 0]);
    }
}
