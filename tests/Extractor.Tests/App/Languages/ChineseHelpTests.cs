using System.CommandLine;
using Extractor.App;
using Extractor.App.Languages;

namespace Extractor.Tests.App.Languages;

/// <summary>Whoever reads Chinese reads the help in Chinese.</summary>
public sealed class ChineseHelpTests
{
    private static IEnumerable<Symbol> Symbols()
    {
        using var terminal = new Terminal(Stream.Null, Stream.Null, Stream.Null, TimeProvider.System);
        return [.. ExtractorCommandLine.Commands(terminal).SelectMany(command => command.Options.Concat<Symbol>(command.Arguments).Prepend(command))];
    }

    [Test]
    public void Every_command_option_and_argument_is_described_in_chinese() => Assert.That(
        Symbols().Where(symbol => ChineseHelp.Of(symbol.Description!) is null).Select(symbol => symbol.Description), Is.Empty);

    [Test]
    public void Nothing_is_described_that_there_is_not() => Assert.That(
        ChineseHelp.Known.Except(Symbols().Select(symbol => symbol.Description!), StringComparer.Ordinal),
        Is.EquivalentTo(new[]
        {
            "Turns published Chinese fiscal reports (部门决算, 部门预算) into checked records.",
            "Looks inside a PDF file: its objects, fonts, glyphs and ruling lines.",
            "Tells what imports did: their documents, failures and differences.",
            "Copies and checks the file of a store.",
            "Show help and usage information",
            "Show version information",
        }));

    [Test]
    public void A_page_of_help_is_chinese_but_for_names_values_and_the_example()
    {
        var help = CommandRun.Chinese("import", "--help").Output;

        Assert.That(help, Does.StartWith("说明：\n  把许多文档读入一个数据库。"));
        Assert.That(help, Does.Contain("\n用法：\n  extractor import <PATH>... [选项]\n").And.Contain("\n参数：\n  <PATH>  文件和文件夹。"));
        Assert.That(help, Does.Contain("  --store <FILE.db> （必填）  "));
        Assert.That(help, Does.EndWith("\n示例：\n  extractor import reports/ --store reports.db\n\n"));
    }

    [Test]
    public void The_list_of_commands_is_chinese() =>
        Assert.That(CommandRun.Chinese("--help").Output, Does.Contain("\n命令：\n").And.Contain("查看 PDF 文件内部").And.Contain("显示版本"));
}
