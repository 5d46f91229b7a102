using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Halls.Contracts;
using Tongban.Halls.Data;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>What can be changed of a venue.</summary>
internal sealed record VenueChange(string Name, string Address, string Phone, VenueDetails Details)
{
    public required double Longitude { get; init; }

    public required double Latitude { get; init; }

    /// <summary>As read; another one means that a colleague was faster.</summary>
    public required long Revision { get; init; }

    public static VenueChange Of(Venue venue, VenueDetails details) => new(venue.Name, venue.Address, venue.Phone, details)
    {
        Longitude = venue.Longitude,
        Latitude = venue.Latitude,
        Revision = venue.Revision,
    };
}

/// <summary>Keeps venues: whereabouts, hours, what they handle, their end, and days on which they open otherwise. Everything goes into the record with before and after.</summary>
internal sealed class VenueKeeping(Store store, VenueBook book)
{
    public Task<Result> ChangeAsync(OperationContext operation, Venue venue, VenueChange change, CancellationToken ct) => ChangeAsync(operation, venue, change, "halls.venue-changed", ct);

    /// <summary>From that day on nobody is sent there any more.</summary>
    public Task<Result> CloseAsync(OperationContext operation, Venue venue, VenueClosing closing, CancellationToken ct) =>
        ChangeAsync(operation, venue, VenueChange.Of(venue, venue.Details with { Closing = closing }), "halls.venue-closed", ct);

    public Task<Result> ReopenAsync(OperationContext operation, Venue venue, CancellationToken ct) =>
        ChangeAsync(operation, venue, VenueChange.Of(venue, venue.Details with { Closing = null }), "halls.venue-reopened", ct);

    private Task<Result> ChangeAsync(OperationContext operation, Venue venue, VenueChange change, string type, CancellationToken ct) => RefreshedAsync(store.WriteAsync(operation, async (write, token) =>
    {
        if (await write.Db.Set<VenueRow>().AsTracking().SingleOrDefaultAsync(row => row.Id == venue.Id, token) is not { } row)
        {
            return HallsProblems.VenueUnknown;
        }

        if (row.Revision != change.Revision)
        {
            return PlatformProblems.ChangedMeanwhile;
        }

        (row.Name, row.Address, row.Longitude, row.Latitude) = (change.Name, change.Address, change.Longitude, change.Latitude);
        (row.Phone, row.Details, row.Revision) = (change.Phone, JsonSerializer.Serialize(change.Details, KernelJson.Options), row.Revision + 1);
        write.Record(new Entry(type, "venue", venue.Id, venue.Place, new { venue.Code, change.Name, Before = VenueChange.Of(venue, venue.Details), After = change }));
        return Result.Ok;
    }, ct), ct);

    public Task<Result> AddAsync(OperationContext operation, Venue venue, SpecialDays special, CancellationToken ct) => RefreshedAsync(store.WriteAsync(operation, async (write, token) =>
    {
        // Two colleagues who add at once wait for each other here.
        await write.ScalarAsync("update halls_venue set revision = revision + 1 where id = @p0 returning revision", token, venue.Id);
        if (await write.Db.Set<SpecialRow>().AnyAsync(row => row.VenueId == venue.Id && row.FromDay <= special.To && row.ToDay >= special.From, token))
        {
            return HallsProblems.DaysOverlap;
        }

        write.Db.Add(new SpecialRow { Id = special.Id, VenueId = venue.Id, FromDay = special.From, ToDay = special.To, Hours = special.Hours.Written, Reason = special.Reason });
        write.Record(new Entry("halls.special-added", "venue", venue.Id, venue.Place, new { venue.Code, venue.Name, special.From, special.To, Hours = special.Hours.Written, special.Reason }));
        return Result.Ok;
    }, ct), ct);

    public Task<Result> RemoveAsync(OperationContext operation, Venue venue, Guid id, CancellationToken ct) => RefreshedAsync(store.WriteAsync(operation, async (write, token) =>
    {
        if (await write.Db.Set<SpecialRow>().SingleOrDefaultAsync(row => row.Id == id && row.VenueId == venue.Id, token) is not { } row)
        {
            return HallsProblems.SpecialUnknown;
        }

        write.Db.Remove(row);
        write.Record(new Entry("halls.special-removed", "venue", venue.Id, venue.Place, new { venue.Code, venue.Name, row.FromDay, row.ToDay, row.Hours, row.Reason }));
        return Result.Ok;
    }, ct), ct);

    /// <summary>Other nodes hear of it from the record; this one shows it at once.</summary>
    private async Task<Result> RefreshedAsync(Task<Result> write, CancellationToken ct)
    {
        var done = await write;
        if (done.IsOk)
        {
            await book.RefreshAsync(ct);
        }

        return done;
    }
}

internal static class Keepers
{
    /// <summary>The post in which the caller may open a venue there; null when none reaches it.</summary>
    public static Post? PostAt(this Caller caller, string place) =>
        caller.Posts.FirstOrDefault(post => post.Permissions.Contains(Permissions.Manage) && post.Covers(place));

    /// <summary>The post in which the caller looks after this venue; null when none reaches it.</summary>
    public static Post? PostOver(this Caller caller, Venue venue) => caller.PostAt(venue.Place);
}
