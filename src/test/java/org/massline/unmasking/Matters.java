package org.massline.unmasking;

import java.util.List;

/** What a school talks about. */
final class Matters {
    static final List<String> WORDS = List.of(
            "The soup in the canteen is cold at noon",
            "The stairs to the library are slippery when it rains",
            "There is no hot water in the dormitory after ten",
            "Could the library open on Saturday?",
            "Thank you for the new bicycle stands",
            "食堂的汤中午总是凉的",
            "宿舍晚上十点以后没有热水",
            "下雨天图书馆门口的台阶很滑",
            "能不能周六也开放图书馆");

    /** In both languages. */
    static final List<List<String>> TOPICS = List.of(
            List.of("Teaching", "教学"),
            List.of("Canteen", "食堂"),
            List.of("Dormitory", "宿舍"),
            List.of("Buildings and campus", "校园设施"),
            List.of("Safety and health", "安全与健康"),
            List.of("Not sure", "说不准"));

    private Matters() {}
}
