using Tongban.Platform;
using Tongban.Server.Commands;
using Xunit;

namespace Tongban.Tests.Features.Server;

public sealed class FailureTests
{
    [Fact]
    public async Task Serve_OnAnEmptyDatabase_SaysToMigrateInOneLine()
    {
        var folder = Directory.CreateTempSubdirectory("tongban-empty");

        var answer = await CommandLine.RunAsync("serve", $"--Tongban:DataFolder={folder.FullName}", "--urls", "http://127.0.0.1:0");

        folder.Delete(recursive: true);
        Assert.Equal(1, answer.Code);
        Assert.Contains("tongban migrate", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Serve_WithUnreadableSetting_SaysWhichOne()
    {
        var answer = await CommandLine.RunAsync("serve", "--Tongban:Database=Oracle");

        Assert.Equal(1, answer.Code);
        Assert.Contains("Oracle", answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task Caught_FaultOfTheProgram_KeepsItsTrace()
    {
        using var error = new StringWriter();

        var code = await Failures.CaughtAsync(() => throw new ArgumentException("broken"), error);

        Assert.Equal(70, code);
        Assert.Contains(nameof(FailureTests), error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caught_OperatorsProblemInsideAnother_IsFound()
    {
        using var error = new StringWriter();

        var code = await Failures.CaughtAsync(() => throw new InvalidOperationException("outer", new OperatorException("请先做某事。")), error);

        Assert.Equal((1, "请先做某事。"), (code, error.ToString().Trim()));
    }
}
