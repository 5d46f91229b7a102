using Tongban.Kernel.Codes;
using Tongban.Kernel.Time;
using Tongban.Platform.Data;

namespace Tongban.Identity.Data;

/// <summary>Today in China, and the rules by which codes are checked here.</summary>
internal sealed class Today(SeedSource source, TimeProvider time)
{
    public DateOnly Date => CivilTime.DateOf(time.GetUtcNow());

    public DateTime Now => time.GetUtcNow().UtcDateTime;

    public CodeRules Rules => source.Codes(Date);

    public bool Demonstration => source.Demonstration;
}
