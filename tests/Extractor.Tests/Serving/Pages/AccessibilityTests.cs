using System.Text.Json;
using Microsoft.Playwright;

namespace Extractor.Tests.Serving.Pages;

/// <summary>
/// What everyone needs of a page: names that a screen reader can say, contrast, focus that is seen, one heading, no scrolling sideways. The names are
/// those of Chromium's own accessibility tree.
/// </summary>
public sealed class AccessibilityTests
{
    private static readonly string[] NamedRoles =
    [
        "button", "link", "textbox", "searchbox", "combobox", "listbox", "checkbox", "radio", "grid", "table", "navigation", "main", "region", "search", "img", "image", "figure",
    ];

    private static IEnumerable<string> Places() =>
    [
        "", "#/findings", "#/charts", "#/review", "#/import", "#/crawls", "#/reports/" + ServedFixtures.Pdf, $"#/reports/{ServedFixtures.Pdf}?finding=all",
        "#/reports/" + ServedFixtures.Text,
    ];

    [TestCaseSource(nameof(Names))]
    public async Task Everything_that_can_be_used_has_a_name(int place, string language)
    {
        await using var reader = await OpenAsync(place, language);
        var session = await reader.Page.Context.NewCDPSessionAsync(reader.Page);
        var tree = (await session.SendAsync("Accessibility.getFullAXTree"))!.Value;
        var nameless = tree.GetProperty("nodes").EnumerateArray()
            .Where(node => !node.GetProperty("ignored").GetBoolean() && NamedRoles.Contains(Value(node, "role")) && Value(node, "role") is not ("main" or "figure" or "table"))
            .Where(node => string.IsNullOrWhiteSpace(Value(node, "name")))
            .Select(node => Value(node, "role"));

        Assert.That(nameless, Is.Empty);
        Assert.That(await reader.Page.EvaluateAsync<string>("document.documentElement.lang"), Is.EqualTo(language == "en" ? "en" : "zh-CN"));
        Assert.That(await reader["h1"].CountAsync(), Is.EqualTo(1));
        Assert.That(await reader["main"].CountAsync(), Is.EqualTo(1));
        Assert.That(await reader.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('[id]')].map(one => one.id).filter((id, index, all) => all.indexOf(id) !== index)"), Is.Empty, "ids are given once");
    }

    [TestCaseSource(nameof(Schemes))]
    public async Task Text_stands_out_from_its_ground(int place, ColorScheme scheme)
    {
        await using var reader = await OpenAsync(place, "zh", scheme: scheme);
        var faint = await reader.Page.EvaluateAsync<string[]>(await Script("contrast.js"));

        Assert.That(faint, Is.Empty);
    }

    [TestCaseSource(nameof(Widths))]
    public async Task Nothing_is_wider_than_the_screen(int place, int width)
    {
        await using var reader = await OpenAsync(place, "zh", width);

        Assert.That(await reader.Page.EvaluateAsync<double>("document.documentElement.scrollWidth"), Is.LessThanOrEqualTo(width));
    }

    [TestCaseSource(nameof(All))]
    public async Task Focus_moves_through_the_page_and_is_seen(int place)
    {
        await using var reader = await OpenAsync(place, "zh");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var step = 0; step < 25; step++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var focused = await reader.Page.EvaluateAsync<JsonElement>(
                """
                () => {
                    const one = document.activeElement;
                    // A file input is hidden behind its label, which shows the focus in its place.
                    const shown = one.classList.contains('visually-hidden') ? one.nextElementSibling ?? one : one;
                    const style = getComputedStyle(shown);
                    return { path: [...document.querySelectorAll('*')].indexOf(one) + one.tagName, isBody: one === document.body, isSeen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 };
                }
                """);
            if (focused.GetProperty("isBody").GetBoolean())
            {
                break;
            }

            var path = focused.GetProperty("path").GetString()!;
            Assert.That(focused.GetProperty("isSeen").GetBoolean(), Is.True, path);
            seen.Add(path);
        }

        Assert.That(seen, Has.Count.GreaterThan(8), "the keyboard reaches what the mouse reaches");
    }

    private static IEnumerable<TestCaseData> Names() => Each(["zh", "en"]);

    private static IEnumerable<TestCaseData> Schemes() => Each([ColorScheme.Light, ColorScheme.Dark]);

    private static IEnumerable<TestCaseData> Widths() => Each([360, 768, 2560]);

    private static IEnumerable<TestCaseData> All() => Enumerable.Range(0, Places().Count()).Select(place => new TestCaseData(place));

    // Places are told by their number: the hashes of the reports are not known when the cases are listed.
    private static IEnumerable<TestCaseData> Each<T>(T[] values) =>
        from place in Enumerable.Range(0, Places().Count()) from value in values select new TestCaseData(place, value);

    private static async Task<Reader> OpenAsync(int place, string language, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var reader = await Reader.OpenAsync(ServedFixtures.Server, Places().ElementAt(place), width, 900, language, scheme);
        await reader.UntilAsync("document.querySelector('.waiting') === null && document.querySelector('main').childElementCount > 1");
        return reader;
    }

    private static string? Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var text) ? text.GetString() : null;

    private static Task<string> Script(string name) => File.ReadAllTextAsync(Path.Combine(RepositoryFolders.Root, "tests", "Extractor.Tests", "Serving", "Pages", name));
}
