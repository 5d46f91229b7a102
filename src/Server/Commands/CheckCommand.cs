using System.CommandLine;
using Tongban.Kernel;
using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;

namespace Tongban.Server.Commands;

/// <summary>
/// <c>tongban check</c>: whether a code keeps its standard, its parts when it does, the exact reason when it doesn't.
/// Masks nothing: the operator typed the code.
/// </summary>
internal static class CheckCommand
{
    private static readonly Argument<string> Value = new("VALUE") { Description = "要检查的号码" };
    private static readonly Option<bool> Production = new("--production") { Description = "按正式环境检查：不接受 99 开头的演示区划" };

    public static Command Create() => new("check", "检查号码是否符合国家标准：成立退出码为 0，不成立为 1")
    {
        Kind("id", "公民身份号码（18 位，旧证 15 位）", CheckReading.ResidentId),
        Kind("uscc", "统一社会信用代码（18 位）", CheckReading.SocialCreditCode),
        Kind("licence-id", "电子证照标识（1.2.156.3005.2 开头）", CheckReading.LicenceId),
        Kind("item-code", "事项编码：基本编码、实施编码、业务办理项编码", CheckReading.ItemCode),
    };

    private static Command Kind(string name, string description, Func<string, CodeRules, Result<CheckedCode>> read)
    {
        var command = new Command(name, description) { Value, Production, Output.Json };
        command.SetAction(parsed =>
        {
            var rules = Rules(parsed.GetValue(Production));
            var report = CheckReport.Of(name, description, read(parsed.GetRequiredValue(Value), rules));
            parsed.Write(report, CheckWords.Of);
            return report.Valid ? 0 : 1;
        });
        return command;
    }

    private static CodeRules Rules(bool production)
    {
        var today = CivilTime.DateOf(TimeProvider.System.GetUtcNow());
        return production ? CodeRules.ForProduction(today) : CodeRules.ForDemonstration(today);
    }
}
