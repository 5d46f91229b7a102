using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Contracts;
using Tongban.Halls.Contracts;
using Tongban.Halls.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Halls.Data;

/// <summary>The venues as this node holds them in memory: some thousands at most, read again whenever the record tells of a change.</summary>
internal sealed class VenueBook(Store store, ICalendars calendars, TimeProvider time) : IVenues, IFeedListener
{
    private volatile Snapshot _now = Snapshot.Of([]);

    public IReadOnlyList<Venue> All => [.. _now.All.Where(venue => !venue.IsClosed(Today))];

    public IReadOnlyList<Venue> Closed => [.. _now.All.Where(venue => venue.IsClosed(Today))];

    private DateOnly Today => CivilTime.DateOf(time.GetUtcNow());

    public Venue? Find(string code) => _now.ByCode.GetValueOrDefault(code);

    public IReadOnlyList<Venue> Handling(string place, string departmentKind, string slug)
    {
        var within = Places.Significant(place);
        return [.. All.Where(venue => venue.Place.StartsWith(within, StringComparison.Ordinal) && venue.Handles(departmentKind, slug))];
    }

    public OpenState StateOf(Venue venue, DateTimeOffset at) => VenueClock.At(venue, at, calendars.Calendar);

    public bool Wants(string type) => type.StartsWith("halls.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var special = (await db.Set<SpecialRow>().OrderBy(row => row.FromDay).ToListAsync(ct)).ToLookup(row => row.VenueId, Read);
        var rows = await db.Set<VenueRow>().ToListAsync(ct);
        _now = Snapshot.Of([.. rows.Select(row => Read(row, [.. special[row.Id]]))]);
    }

    private static Venue Read(VenueRow row, IReadOnlyList<SpecialDays> special) =>
        new(row.Id, row.Code, row.Place, row.Kind, row.Name, row.Address)
        {
            Longitude = row.Longitude,
            Latitude = row.Latitude,
            Phone = row.Phone,
            Details = JsonSerializer.Deserialize<VenueDetails>(row.Details, KernelJson.Options)!,
            Special = special,
            Revision = row.Revision,
        };

    private static SpecialDays Read(SpecialRow row) => new(row.Id, row.FromDay, row.ToDay, HoursText.Parse(row.Hours).Hours!, row.Reason);

    private sealed record Snapshot(IReadOnlyList<Venue> All, FrozenDictionary<string, Venue> ByCode)
    {
        public static Snapshot Of(IReadOnlyList<Venue> venues) => new(
            [.. venues.OrderBy(venue => venue.Place, StringComparer.Ordinal).ThenBy(venue => venue.Kind).ThenBy(venue => venue.Code, StringComparer.Ordinal)],
            venues.ToFrozenDictionary(venue => venue.Code, StringComparer.Ordinal));
    }
}
