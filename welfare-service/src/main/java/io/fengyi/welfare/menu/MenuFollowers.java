package io.fengyi.welfare.menu;

import java.util.List;

/** Who is told of new versions; asked before a version is stored, because its news is stored with it. */
public interface MenuFollowers {

    /** Workers who follow the station; beyond {@code most} those who followed first. */
    List<String> followersOf(String stationId, int most);
}
