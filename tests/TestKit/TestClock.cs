namespace Tongban.Tests.TestKit;

/// <summary>A clock that goes on by itself but can be put forward.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _offset;

    /// <param name="start">What it shows at first.</param>
    public TestClock(DateTimeOffset start) => _offset = start - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;

    public void Advance(TimeSpan by) => _offset += by;

    public void Set(DateTimeOffset now) => _offset = now - base.GetUtcNow();
}
