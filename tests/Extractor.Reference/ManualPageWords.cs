namespace Extractor.Reference;

/// <summary>What the manual page says by itself, in one language.</summary>
internal sealed record ManualPageWords
{
    public static ManualPageWords English { get; } = new()
    {
        UserCommands = "User Commands",
        Name = "NAME",
        Summary = "turns published Chinese fiscal reports into checked records",
        Synopsis = "SYNOPSIS",
        Call = "COMMAND\n[\\fIARGUMENT\\fR...] [\\fIOPTION\\fR...]",
        Description = "DESCRIPTION",
        Purpose = """
            Reads final accounts (部门决算) and budgets (部门预算) of Chinese departments from PDF, OFD, Word, workbooks, web pages and text, rebuilds their tables,
            reads amounts into exact yuan, and checks every form against its own arithmetic.
            Standard output carries data only; messages go to standard error.
            """.ReplaceLineEndings("\n"),
        Commands = "COMMANDS",
        Example = "Example:",
        ExitStatus = "EXIT STATUS",
        ExitCodes =
        [
            (0, "done"),
            (1, "a bug in Extractor"),
            (2, "the command line makes no sense"),
            (3, "finished, but some documents or addresses could not be read"),
            (4, "a check fails at the severity of --fail-on or above"),
            (5, "something that was named is missing or cannot be read or written, or only a part of it"),
            (6, "the network failed"),
            (130, "cancelled; the same command goes on from there"),
        ],
    };

    public static ManualPageWords Chinese { get; } = new()
    {
        UserCommands = "用户命令",
        Name = "名称",
        Summary = "把公开的部门决算、部门预算变成经过核对的记录",
        Synopsis = "用法",
        Call = "命令\n[\\fI参数\\fR...] [\\fI选项\\fR...]",
        Description = "说明",
        Purpose = """
            从 PDF、OFD、Word、工作簿、网页和文本中读取部门决算和部门预算，重建其中的表格，把金额读成准确的元，并按勾稽关系核对每张表。
            标准输出只写数据；消息写到标准错误。
            """.ReplaceLineEndings("\n"),
        Commands = "命令",
        Example = "示例：",
        ExitStatus = "退出码",
        ExitCodes =
        [
            (0, "完成"),
            (1, "Extractor 自身的错误"),
            (2, "命令行有误"),
            (3, "做完了，但有文档或地址读不了"),
            (4, "有核对不符，且不低于 --fail-on 的严重程度"),
            (5, "所指的东西不存在、不能读写，或只读写了一部分"),
            (6, "网络故障"),
            (130, "已取消；再运行同一命令，从停下处继续"),
        ],
    };

    public required string UserCommands { get; init; }

    public required string Name { get; init; }

    public required string Summary { get; init; }

    public required string Synopsis { get; init; }

    /// <summary>How the program is called, with macros.</summary>
    public required string Call { get; init; }

    public required string Description { get; init; }

    public required string Purpose { get; init; }

    public required string Commands { get; init; }

    public required string Example { get; init; }

    public required string ExitStatus { get; init; }

    public required (int Code, string Meaning)[] ExitCodes { get; init; }
}
