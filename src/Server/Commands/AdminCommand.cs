using System.CommandLine;
using Tongban.Identity.Contracts;
using Tongban.Organisation.Contracts;
using Tongban.Server.Hosting;

namespace Tongban.Server.Commands;

/// <summary><c>tongban admin create</c>: an empty installation has no accounts; the first administrator is made here.</summary>
internal static class AdminCommand
{
    private static readonly Option<string> Login = Text("--login", "登录名");
    private static readonly Option<string> Name = Text("--name", "姓名");
    private static readonly Option<string> Number = Text("--number", "工号");
    private static readonly Option<string> Place = Text("--place", "行政区划代码（6 至 12 位）");
    private static readonly Option<string> PlaceName = Text("--place-name", "行政区划名称，例如 某某区");
    private static readonly Option<string> Department = Text("--department", "所在部门的统一社会信用代码");
    private static readonly Option<string> DepartmentName = Text("--department-name", "所在部门的全称");

    public static Command Create()
    {
        var create = new Command("create", "设立首位系统管理员：没给出的内容和口令会逐项询问")
        {
            Login, Name, Number, Place, PlaceName, Department, DepartmentName,
        };
        create.TreatUnmatchedTokensAsErrors = false;
        create.SetAction(RunAsync);
        return new Command("admin", "系统管理员") { create };
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        string Value(Option<string> option) => parsed.GetValue(option) ?? Ask(output, option.Description!);
        var login = Value(Login);
        var foundation = new Foundation(Value(Place), Value(PlaceName), Value(Department), Value(DepartmentName), Value(Number), Value(Name));
        // Never an option: arguments stand in the shell's history and in the list of processes.
        var password = AskSecretly(output, "口令");
        if (!Console.IsInputRedirected && AskSecretly(output, "再填一次口令") != password)
        {
            await error.WriteLineAsync("两次填写的口令不一样，没有设立。");
            return 2;
        }

        await using var app = TongbanApp.Build([.. parsed.UnmatchedTokens]);
        var made = await app.Services.GetRequiredService<IFirstAdministrator>().CreateAsync(login, password, foundation, ct);
        await (made.IsOk ? output : error).WriteLineAsync(made.IsOk ? $"已设立系统管理员 {login}，可以在 /sign-in 登录。" : made.Problem!.ToString());
        return made.IsOk ? 0 : 1;
    }

    private static Option<string> Text(string name, string description) => new(name) { Description = description };

    private static string Ask(TextWriter output, string what)
    {
        output.Write($"{what}：");
        return Console.ReadLine()?.Trim() ?? "";
    }

    /// <summary>Shows nothing of what is typed; from a pipe it reads one line.</summary>
    private static string AskSecretly(TextWriter output, string what)
    {
        if (Console.IsInputRedirected)
            return Console.ReadLine() ?? "";
        output.Write($"{what}：");
        var text = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                text.Length = Math.Max(0, text.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                text.Append(key.KeyChar);
        }

        output.WriteLine();
        return text.ToString();
    }
}
