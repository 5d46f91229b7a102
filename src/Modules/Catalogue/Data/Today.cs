using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Data;

/// <summary>The civil date: versions come into force with it.</summary>
internal sealed class Today(TimeProvider time)
{
    public DateOnly Date => CivilTime.DateOf(time.GetUtcNow());
}
