using Extractor.Pdf;

namespace Extractor.Tests.Pdf;

public sealed class BudgetTests
{
    [Test]
    public void Operators_are_counted()
    {
        var page = PdfReading.OnlyPage(
            PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (a) Tj (b) Tj (c) Tj ET").WithTable(),
            new PdfReadOptions { MaximumOperators = 4 });

        Assert.That(PdfReading.Text(page), Is.EqualTo("a"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.TooManyOperators }));
    }

    [Test]
    public void Items_are_counted()
    {
        var page = PdfReading.OnlyPage(
            PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (abcdef) Tj ET").WithTable(), new PdfReadOptions { MaximumItems = 3 });

        Assert.That(PdfReading.Text(page), Is.EqualTo("abc"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.TooManyItems }));
    }

    [Test]
    public void A_stream_decodes_no_further_than_allowed()
    {
        var writer = new PdfWriter();
        writer.Add("<< /Type /Catalog /Pages 2 0 R >>");
        writer.Add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        writer.Add("<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>");
        writer.AddStream("/Filter [/FlateDecode /FlateDecode]", PdfWriter.Deflate(PdfWriter.Deflate(new byte[20_000_000])));
        var page = PdfReading.OnlyPage(writer.WithTable(), new PdfReadOptions { MaximumStreamBytes = 100_000 });

        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.StreamTooLarge }));
    }

    [Test]
    public void A_form_that_invokes_itself_ends()
    {
        var writer = PdfWriter.OnePage("/Fm Do", resources: "/XObject << /Fm 6 0 R >>");
        writer.AddStream("/Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /Fm 6 0 R >> /Font << /F1 5 0 R >> >>", "BT /F1 10 Tf 50 700 Td (once) Tj ET /Fm Do");
        var page = PdfReading.OnlyPage(writer.WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo("once"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.FormsTooDeep }));
    }

    [Test]
    public void Forms_that_double_at_every_level_run_out_of_operators()
    {
        const int Levels = 18;
        var names = string.Concat(Enumerable.Range(0, Levels).Select(level => $"/F{level} {level + 6} 0 R "));
        var writer = PdfWriter.OnePage("/F0 Do", resources: $"/XObject << {names} >>");
        for (var level = 0; level < Levels; level++)
        {
            writer.AddStream("/Subtype /Form /BBox [0 0 600 800]", $"/F{level + 1} Do /F{level + 1} Do");
        }

        var page = PdfReading.OnlyPage(writer.WithTable(), new PdfReadOptions { MaximumOperators = 10_000 });

        Assert.That(PdfReading.Codes(page.Diagnostics), Does.Contain(PdfDiagnosticCode.TooManyOperators));
    }

    [TestCase("[", "]")]
    [TestCase("<< /A ", " >>")]
    [TestCase("[<< /A [", "] >>]")]
    [TestCase("[", "")]
    [TestCase("(", "")]
    public void Nesting_costs_no_call_stack(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 200_000)) + string.Concat(Enumerable.Repeat(close, 200_000));
        var writer = PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (ok) Tj ET", pageEntries: "/Extra 6 0 R");
        writer.Add(deep);

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithTable())), Is.EqualTo("ok"));

        // The same as content, and in a file that must be searched.
        Assert.That(PdfReading.OnlyPage(PdfWriter.OnePage(deep).WithTable()).Glyphs, Is.Empty);
        Assert.That(PdfReading.Text(PdfReading.OnlyPage(writer.WithNothing())), Is.EqualTo("ok"));
    }

    [Test]
    public void States_saved_without_end_are_bounded()
    {
        var content = string.Concat(Enumerable.Repeat("q ", 100_000)) + "BT /F1 10 Tf 50 700 Td (ok) Tj ET " + string.Concat(Enumerable.Repeat("Q ", 200_000));
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(content).WithTable());

        Assert.That(PdfReading.Text(page), Is.EqualTo("ok"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.StatesTooDeep }));
    }

    [Test]
    public void References_in_a_circle_resolve_to_nothing()
    {
        var writer = PdfWriter.OnePage("BT /F1 10 Tf 50 700 Td (ok) Tj ET", pageEntries: "/Rotate 6 0 R");
        writer.Add("7 0 R");
        writer.Add("6 0 R");
        var page = PdfReading.OnlyPage(writer.WithTable());

        Assert.That(page.Rotate, Is.Zero);
        Assert.That(PdfReading.Text(page), Is.EqualTo("ok"));
    }

    [Test]
    public void A_cancelled_token_stops_the_reading()
    {
        var document = PdfReading.Open(PdfWriter.OnePage("BT ET").WithTable());

        Assert.That(() => document.ReadPage(1, new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_page_that_takes_too_long_keeps_what_was_read()
    {
        var content = "BT /F1 10 Tf 50 700 Td (kept) Tj ET " + string.Concat(Enumerable.Repeat("q Q ", 10_000)) + "BT /F1 10 Tf 50 600 Td (late) Tj ET";
        var page = PdfReading.OnlyPage(PdfWriter.OnePage(content).WithTable(), new PdfReadOptions { MaximumPageTime = TimeSpan.FromSeconds(1), Time = new HurriedTime() });

        // The clock is looked at after every few thousand operators and whenever a font is set.
        Assert.That(PdfReading.Text(page), Is.Not.EqualTo("keptlate"));
        Assert.That(PdfReading.Codes(page.Diagnostics), Is.EqualTo(new[] { PdfDiagnosticCode.PageTooSlow }));
    }

    [Test]
    public void Without_a_limit_of_time_nothing_is_lost()
    {
        var options = new PdfReadOptions { MaximumPageTime = Timeout.InfiniteTimeSpan, Time = new HurriedTime() };

        Assert.That(PdfReading.Text(PdfReading.OnlyPage(PdfWriter.OnePage("BT /F1 10 Tf (all) Tj ET").WithTable(), options)), Is.EqualTo("all"));
    }

    /// <summary>A clock on which every timer that was given a time has already run out.</summary>
    private sealed class HurriedTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                callback(state);
            }

            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, period);
        }
    }
}
