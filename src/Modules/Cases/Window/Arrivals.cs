using Tongban.Kernel;
using Tongban.Web.Kit;

namespace Tongban.Cases.Window;

/// <summary>Whoever came, checked as the desk may: a window checks who stands there, a village point chooses from those who entrusted it.</summary>
internal sealed class Arrivals(WindowDesk desk, WalkIns walkIns, Entrustments entrustments)
{
    public async Task<Result<CameIn>> CheckAsync(WalkIn said, Guid? villager, CancellationToken ct)
    {
        if (!desk.IsVillage)
            return await walkIns.CheckAsync(said, desk.Channel, ct);
        if (villager is not { } id || await entrustments.FindAsync(desk.Post, id, ct) is not { } known)
            return WindowProblems.NotEntrusted.With([new FieldError(nameof(IReceiving.Villager), "请在名单里选择村民；没有委托的先登记")]);
        return (await walkIns.CheckAsync(known, desk.Channel, ct)).Map(came => came with
        {
            Source = "entrusted",
            Parties = came.Parties with { Authority = known.Authority },
        });
    }

    public async Task<IReadOnlyList<Choice>> VillagersAsync(CancellationToken ct) => desk.IsVillage
        ? [.. (await entrustments.OfAsync(desk.Post, ct)).Select(row => new Choice(row.Id.ToString(), $"{row.SubjectName}（{row.SubjectMasked}）", $"{row.Authority}，到 {ChineseDate.Long(row.ValidTo)} 为止"))]
        : [];
}
