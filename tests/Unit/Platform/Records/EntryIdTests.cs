using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Tongban.Platform.Records;
using Xunit;

namespace Tongban.Tests.Unit.Platform.Records;

public sealed class EntryIdTests
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.Parse("2026-03-02T12:00:00Z", CultureInfo.InvariantCulture);

    [Fact]
    public void Of_LaterOrNextInOperation_SortsBehind() => Prop.ForAll<NonNegativeInt, PositiveInt, byte>((start, later, number) =>
    {
        var at = Noon.AddTicks(start.Get);
        var then = at.AddTicks(later.Get * 3L);
        return number == 255 || Sorts(EntryId.Of(at, number), EntryId.Of(at, number + 1)) && Sorts(EntryId.Of(at, 0), EntryId.Of(then, 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_IsAVersion7Guid()
    {
        var id = EntryId.Of(Noon, 200);

        Assert.Equal(7, id.Version);
        Assert.InRange(id.Variant, 8, 11);
        Assert.NotEqual(id, EntryId.Of(Noon, 200));
    }

    private static bool Sorts(Guid first, Guid second) =>
        string.CompareOrdinal(first.ToString(), second.ToString()) < 0;
}
