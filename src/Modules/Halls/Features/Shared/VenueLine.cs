using Tongban.Halls.Contracts;

namespace Tongban.Halls.Features.Shared;

/// <summary>A venue with whether it is open now.</summary>
internal sealed record VenueLine(Venue Venue, OpenState State, DateTimeOffset Now);
