using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Registers.Contracts;

namespace Tongban.Identity.Features.Portal.ShowIdentity;

/// <summary>What is known about the person, from where, and who looked at it.</summary>
[ForPerson]
internal sealed class ShowIdentityPage(Caller caller, AccountBook accounts, IRegisters registers, Store store, Looks looks) : PageModel
{
    private const int Shown = 20;

    public Account Account { get; private set; } = null!;

    public RegisterRecord? Record { get; private set; }

    public IReadOnlyList<LookRow> Looks { get; private set; } = [];

    public IReadOnlyList<SignInRow> SignIns { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Account = (await accounts.FindAsync(caller.AccountId, ct))!;
        await using var db = store.Read();
        SignIns = await db.Set<SignInRow>().Where(row => row.AccountId == Account.Id).OrderByDescending(row => row.At).Take(5).ToListAsync(ct);
        if (caller.Self is not { } self)
            return;
        Record = await registers.PersonAsync(self.Code, ct);
        var index = looks.IndexOf(self.Code);
        Looks = await db.Set<LookRow>().Where(row => row.SubjectIndex == index).OrderByDescending(row => row.At).Take(Shown).ToListAsync(ct);
    }

    public string Level => Account.RealNameLevel switch
    {
        RealName.Register => "已实名：姓名、公民身份号码、手机号与人口库一致",
        RealName.Mobile => "只验证了手机号",
        _ => "未实名",
    };

    /// <summary>First and last characters only: a page left open on a screen should not give the number away.</summary>
    public static string Masked(string value, int first, int last) =>
        value.Length <= first + last ? value : value[..first] + new string('*', value.Length - first - last) + value[^last..];
}
